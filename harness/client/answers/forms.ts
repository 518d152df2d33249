import type { Schema } from '../../shape/schema.ts'
import type { Manner } from '../model.ts'
import { each, isInnermost, isText, withoutOptional } from './rewrites.ts'
import { branch, byXmlName, leaf, type Tree } from './tree.ts'
import { escapeText, type Style } from './write-xml.ts'

/** One way to write or deliver an answer that a client has to read all the same. */
export type Form = {
  /** The last part of the clause's id: `client.tolerance.<id>`. */
  readonly id: string
  /** Nine characters at most, for the access key id that asks for it. */
  readonly key: string
  readonly text: string
  readonly rewrite?: (root: Tree, output: Schema) => Tree
  /** What the plain answer beside it has as well, because the form shows only with it. */
  readonly both?: (root: Tree, output: Schema) => Tree
  readonly style?: Partial<Style>
  /** How the plain answer beside it is written, because the form is one step more. */
  readonly plainStyle?: Partial<Style>
  readonly manner?: Manner
  /** Headers of the answer; one that is undefined is left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** What is said to be read otherwise than it stands: as the plain answer. */
  readonly asPlain?: true
  /** The form is one of errors alone. */
  readonly errorsOnly?: true
}

const future = [
  leaf('ec2specFuture', 'a member that is not there yet'),
  branch('ec2specFutureSet', [
    branch('item', [leaf('ec2specFuture', '1')]),
    branch('item', [leaf('ec2specFuture', '2')]),
  ]),
]

const named: Readonly<Record<string, string>> = { '"': '&quot;', "'": '&apos;' }

const charRefs = (text: string): string =>
  [...text]
    .map((c, i) =>
      named[c] !== undefined
        ? named[c]
        : i % 3 === 0
          ? `&#x${c.codePointAt(0)!.toString(16).toUpperCase()};`
          : i % 3 === 1
            ? `&#${c.codePointAt(0)};`
            : escapeText(c),
    )
    .join('')

/** A CDATA section ends at the first `]]>`: text that has one is cut in two there. */
const cdata = (text: string): string =>
  text ? `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : ''

/** Two halves, no character cut in two. */
const halves = (text: string): string[] => {
  const characters = [...text]
  const middle = Math.ceil(characters.length / 2)
  return [characters.slice(0, middle).join(''), characters.slice(middle).join('')]
}

const nonAscii = each((tree, schema) =>
  schema && isText(schema) && tree.text ? { ...tree, text: `${tree.text} Datenträger ディスク 💽` } : tree,
)

const blanksAround = each((tree, schema) =>
  schema && isText(schema) && tree.text ? { ...tree, text: ` ${tree.text} ` } : tree,
)

const isNumber = (schema?: Schema): boolean => schema?.type === 'integer' || schema?.type === 'number'

/** Every form but the plain one, each alone. */
export const forms: readonly Form[] = [
  {
    id: 'unknown-element',
    key: 'UNKNOWNEL',
    text: 'every structure has elements that no API version has',
    rewrite: each((tree, schema) =>
      schema?.properties ? { ...tree, children: [future[0]!, ...tree.children, future[1]!] } : tree,
    ),
  },
  {
    id: 'unknown-enum',
    key: 'UNKNOWNEN',
    text: 'every member with an enum has a value that is not in it',
    rewrite: each((tree, schema) => (schema?.enum ? { ...tree, text: 'ec2spec-future' } : tree)),
  },
  {
    id: 'optional-absent',
    key: 'ABSENT',
    text: 'only required members and ids are there',
    rewrite: (root, output) => withoutOptional(root, output),
  },
  {
    id: 'empty-list',
    key: 'EMPTYLIST',
    text: 'innermost lists are there and empty: <x/>',
    rewrite: each((tree, schema) => (isInnermost(schema) ? { ...tree, children: [] } : tree)),
  },
  {
    id: 'blank-list',
    key: 'BLANKLIST',
    text: 'innermost lists are there, and have a line break in them alone',
    rewrite: each((tree, schema) => (isInnermost(schema) ? { ...tree, children: [] } : tree)),
    style: { empty: 'spaced' },
  },
  {
    id: 'absent-list',
    key: 'ABSENTLST',
    text: 'innermost lists are not there',
    rewrite: each((tree, schema) => (isInnermost(schema) ? undefined : tree)),
  },
  {
    id: 'no-results',
    key: 'NORESULTS',
    text: 'the list that the answer consists of is there and empty',
    rewrite: (root, output) => ({
      ...root,
      children: root.children.map((child) =>
        byXmlName(output).get(child.name)?.items ? { ...child, children: [] } : child,
      ),
    }),
  },
  {
    id: 'empty-text',
    key: 'EMPTYTEXT',
    text: 'every free text is there and empty, as two tags',
    rewrite: each((tree, schema) => (schema && isText(schema) ? { ...tree, text: '' } : tree)),
    style: { empty: 'two tags' },
  },
  {
    id: 'white-space',
    key: 'SPACE',
    text: 'the document is indented, with line breaks of either kind',
    style: {
      between: (depth) => `${depth % 2 ? '\r\n' : '\n'}${'\t'.repeat(depth % 2)}${'  '.repeat(depth)}`,
    },
  },
  {
    id: 'spaces',
    key: 'ONELINE',
    text: 'the document is on one line, with a space between the elements',
    style: { between: () => ' ' },
  },
  {
    id: 'comments',
    key: 'COMMENTS',
    text: 'comments stand between the elements',
    style: { between: () => '<!-- <state>none</state> -->' },
  },
  {
    id: 'instructions',
    key: 'PROCINSTR',
    text: 'processing instructions stand between the elements',
    style: { between: () => '<?ec2spec state="none"?>' },
  },
  {
    id: 'attributes',
    key: 'ATTRIBUTE',
    text: 'every element has an attribute',
    style: { attribute: ' ec2specFuture="1"' },
  },
  {
    id: 'comments-within',
    key: 'INTEXT',
    text: 'a comment stands within every text',
    style: { text: (text) => halves(text).map(escapeText).join('<!-- none -->') },
  },
  {
    id: 'cdata',
    key: 'CDATA',
    text: 'every text is a CDATA section, with blanks at its ends',
    both: blanksAround,
    style: { text: cdata },
  },
  {
    id: 'references',
    key: 'CHARREFS',
    text: 'characters are written as references: by name, in decimals and in hexadecimals',
    both: nonAscii,
    style: { text: charRefs },
  },
  {
    id: 'reordered',
    key: 'REORDERED',
    text: 'members come in the reverse order',
    rewrite: each((tree, schema) =>
      schema?.items ? tree : { ...tree, children: tree.children.toReversed() },
    ),
  },
  {
    id: 'non-ascii',
    key: 'NONASCII',
    text: 'free texts have characters of two, three and four bytes',
    rewrite: nonAscii,
  },
  {
    id: 'no-declaration',
    key: 'NODECL',
    text: 'the document has no XML declaration',
    style: { declaration: '' },
  },
  { id: 'prefix', key: 'PREFIX', text: 'the namespace is bound to a prefix', style: { prefix: 'ec2' } },
  {
    id: 'quotes',
    key: 'QUOTES',
    text: 'attributes and the declaration have single quotes',
    style: { quote: "'", declaration: "<?xml version='1.0' encoding='UTF-8'?>" },
  },
  {
    id: 'chunked',
    key: 'CHUNKED',
    text: 'the body comes in chunks that split elements and characters',
    both: nonAscii,
    manner: 'chunked',
  },
  { id: 'slow', key: 'SLOW', text: 'the body takes more than a second to come', manner: 'slow' },
  {
    id: 'gzip',
    key: 'GZIP',
    text: 'the body is compressed with gzip, where the request says that it may be',
    manner: 'gzip',
  },
  { id: 'closed', key: 'CLOSED', text: 'the connection is closed after the answer', manner: 'closed' },
  {
    id: 'spaced-tags',
    key: 'SPACETAGS',
    text: 'white space stands in every tag before its end: <x />, </x >',
    both: each((tree, schema) => (isInnermost(schema) ? { ...tree, children: [] } : tree)),
    style: { inTag: ' ' },
  },
  {
    id: 'attribute-markup',
    key: 'ATTRGT',
    text: 'every element has an attribute in which a > stands',
    style: { attribute: ' ec2specFuture="a/>b"' },
    plainStyle: { attribute: ' ec2specFuture="1"' },
  },
  {
    id: 'byte-order-mark',
    key: 'BOM',
    text: 'the document begins with a byte order mark',
    style: { declaration: '\ufeff<?xml version="1.0" encoding="UTF-8"?>' },
  },
  {
    id: 'namespace',
    key: 'NOSLASH',
    text: 'the namespace has no slash at its end, as the model writes it',
    style: { namespace: (usual) => usual.replace(/\/$/, '') },
  },
  {
    id: 'error-namespace',
    key: 'ERRORNS',
    text: 'the root of an error is in the namespace, as that of a success is',
    style: { ofErrors: true },
    errorsOnly: true,
  },
  {
    id: 'number-spaces',
    key: 'NUMSPACES',
    text: 'white space stands around every number',
    rewrite: each((tree, schema) => (isNumber(schema) ? { ...tree, text: `\n  ${tree.text} ` } : tree)),
    asPlain: true,
  },
  {
    id: 'success-without-id',
    key: 'NOREQID',
    text: 'a success has no requestId',
    rewrite: (root) => ({ ...root, children: root.children.filter(({ name }) => name !== 'requestId') }),
  },
  {
    id: 'media-type',
    key: 'APPXML',
    text: 'the media type is application/xml',
    headers: { 'Content-Type': 'application/xml' },
  },
  {
    id: 'no-content-type',
    key: 'NOTYPE',
    text: 'an error has no Content-Type',
    headers: { 'Content-Type': undefined },
    errorsOnly: true,
  },
  {
    id: 'no-length',
    key: 'NOLENGTH',
    text: 'the body ends with the connection: it has no length and no chunks',
    manner: 'ended',
  },
  {
    id: 'interim',
    key: 'INTERIM',
    text: 'an interim answer, 103 Early Hints, comes first',
    manner: 'interim',
  },
]
