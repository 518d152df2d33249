import { change, drop, say } from '../edit.ts'
import type { Params } from '../nouns.ts'
import type { Defect, Twist } from '../twist.ts'
import { only, pass, read, refuseWith, wrong } from './wrong.ts'

const idempotent = ['ImportImage', 'ImportSnapshot', 'ExportImage']
const all = idempotent.join(' ')

/** Compares only a part of two requests with one token. */
const part =
  (matters: (name: string) => boolean): NonNullable<Twist['print']> =>
  (params: Params) =>
    JSON.stringify(
      [...params].filter(([name]) => name !== 'ClientToken' && name !== 'DryRun' && matters(name)).sort(),
    )

const each = (id: string, sentence: (at: string) => string, twist: Twist): readonly Defect[] =>
  idempotent.map((at) => wrong(`${id}-${at}`, 'MUST', sentence(at), { ...twist, at }))

/** What is wrong with client tokens. */
export const tokenDefects: readonly Defect[] = [
  ...each('token-unread', (at) => `${at} does not look at ClientToken, and makes a task again.`, {
    ask: only((name) => name !== 'ClientToken'),
  }),
  ...each('token-no-mismatch', (at) => `${at} answers the first task, whatever else comes with its token.`, {
    print: () => 'the same',
  }),
  wrong(
    'token-compares-names',
    'MUST',
    'Requests with one token are the same if they have the same parameters, of any value.',
    {
      at: all,
      print: (params) => JSON.stringify([...params.keys()].sort()),
    },
  ),
  wrong(
    'token-compares-description',
    'MUST',
    'Of requests with one token, only the description is compared.',
    {
      at: all,
      print: part((name) => name === 'Description'),
    },
  ),
  wrong(
    'token-compares-all-but-description',
    'MUST',
    'Of requests with one token, the description is not compared.',
    {
      at: all,
      print: part((name) => name !== 'Description'),
    },
  ),
  wrong(
    'token-compares-first-container',
    'MUST',
    'Of requests with one token, only what is not in a list is compared.',
    {
      at: all,
      print: part((name) => !/\.\d+(\.|$)/.test(name)),
    },
  ),
  wrong('token-compares-top', 'MUST', 'Of requests with one token, nothing inside a structure is compared.', {
    at: all,
    print: part((name) => !name.includes('.')),
  }),
  wrong('token-compares-no-tags', 'SHOULD', 'Of requests with one token, the tags are not compared.', {
    at: all,
    print: part((name) => !name.startsWith('TagSpecification')),
  }),
  wrong(
    'token-compares-order',
    'MUST',
    'Requests with one token are the same only if their parameters come in one order.',
    {
      at: all,
      print: (params) => JSON.stringify([...params].filter(([name]) => name !== 'ClientToken')),
    },
  ),
  wrong('token-never-same', 'MUST', 'A token is refused the second time, even for the same request.', {
    at: all,
    print: (() => {
      let count = 0
      return () => String(count++)
    })(),
  }),
  wrong('token-any-case', 'MUST', 'Tokens which differ by case are one.', {
    tokenName: (name) => name.toLowerCase(),
  }),
  wrong('token-begins', 'MUST', 'Tokens are compared by their first 32 characters.', {
    tokenName: (name) => name.slice(0, 44),
  }),
  wrong('token-of-all', 'MUST', 'A token of one operation answers the task of another.', {
    tokenName: (name) => name.split(' ')[1] ?? '',
    print: () => 'the same',
  }),
  wrong('token-shared', 'SHOULD', 'A token of one operation is refused by another.', {
    tokenName: (name) => name.split(' ')[1] ?? '',
  }),
  wrong('token-mismatch-code', 'MUST', 'Another request with one token is an InvalidParameterValue.', {
    at: all,
    refuse: refuseWith('token', { code: 'InvalidParameterValue' }),
  }),
  wrong('token-mismatch-conflict', 'SHOULD', 'Another request with one token is answered with status 409.', {
    at: all,
    refuse: refuseWith('token', { status: 409 }),
  }),
  wrong('token-mismatch-internal', 'MUST', 'Another request with one token is an InternalError.', {
    at: all,
    refuse: refuseWith('token', { code: 'InternalError', status: 500 }),
  }),
  wrong('token-uuid', 'MUST', 'A token that is no UUID is refused.', {
    at: all,
    object: ({ params }) => {
      const token = params.get('ClientToken')
      return token === undefined || /^[0-9a-f]{8}-/.test(token)
        ? undefined
        : {
            step: 'value',
            about: 'ClientToken',
            code: 'InvalidClientToken',
            message: 'Not a UUID.',
            status: 400,
          }
    },
  }),
  wrong('token-short', 'MUST', 'A token of 64 characters is refused.', {
    at: all,
    object: ({ params }) =>
      (params.get('ClientToken') ?? '').length >= 64
        ? {
            step: 'value',
            about: 'ClientToken',
            code: 'InvalidClientToken',
            message: 'Too long.',
            status: 400,
          }
        : undefined,
  }),
  wrong('token-long', 'SHOULD', 'A token of more than 64 characters is taken.', {
    refuse: pass('value', /^ClientToken$/),
  }),
  wrong('token-in-answer', 'SHOULD', 'The token is told as the id of the request.', {
    at: all,
    tree: (tree, { params }) =>
      params.has('ClientToken') ? say('requestId', params.get('ClientToken')!)(tree) : tree,
  }),
  wrong('token-empty-answer', 'MUST', 'The second request with one token is answered without the task.', {
    at: all,
    tree: (tree, { params }, { tokens, tasks }) => {
      const id = tokens.get(`${tree[0].replace('Response', '')} ${params.get('ClientToken')}`)?.id
      return id && tasks.at(-1)?.id !== id
        ? change('*', (node, above) => (above.length === 1 ? [] : [node]))(tree)
        : tree
    },
  }),
  wrong('token-on-volume', 'SHOULD', 'ImportVolume takes a ClientToken, which it has not.', {
    at: 'ImportVolume ImportInstance',
    ask: read((params) => params.delete('ClientToken')),
  }),
  wrong('token-answer-bare', 'MUST', 'A request with a token is answered without the id of the task.', {
    at: all,
    tree: (tree, { params }) =>
      params.has('ClientToken') ? drop('importTaskId')(drop('exportImageTaskId')(tree)) : tree,
  }),
]
