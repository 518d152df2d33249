import type { Schema } from '../../shape/schema.ts'
import type { Form } from './form.ts'
import { each, isInnermost, isText, nonAscii, withoutOptional } from './rewrites.ts'
import { branch, byXmlName, leaf } from './tree.ts'

const future = [
  leaf('ec2specFuture', 'a member that is not there yet'),
  branch('ec2specFutureSet', [
    branch('item', [leaf('ec2specFuture', '1')]),
    branch('item', [leaf('ec2specFuture', '2')]),
  ]),
]

const isNumber = (schema?: Schema): boolean => schema?.type === 'integer' || schema?.type === 'number'

/** Answers that say more, less, or the same in another order. */
export const saidForms: readonly Form[] = [
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
]
