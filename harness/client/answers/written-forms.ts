import type { Form } from './form.ts'
import { blanksAround, each, isInnermost, nonAscii } from './rewrites.ts'
import { escapeText } from './write-xml.ts'

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

/** The same answer, written as another document. */
export const writtenForms: readonly Form[] = [
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
]
