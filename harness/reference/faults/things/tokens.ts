import type { Changes } from '../../changes.ts'
import { family } from '../family.ts'
import { remembered } from './remembered.ts'
import { withoutParameter } from './without-parameter.ts'

const creates = /^(Create(?!Tags)|Allocate)/
const known = remembered(() => new Set<string>())

/** Tokens of clients that do not make one thing of two requests. */
export const tokens = family('things.tokens', {
  ignored: ['Every request makes a thing, whatever its token.', { heedsToken: () => false }],
  'ignored-by-one': [
    'CreateNatGateway does not heed its token.',
    { heedsToken: (right, { action }) => right && action !== 'CreateNatGateway' },
  ],
  unknown: ['No operation knows ClientToken.', withoutParameter('ClientToken')],
  'repeat-refused': ['The same request with the same token is refused.', { sameRequest: () => false }],
  'other-parameters': [
    'Another request with the same token is answered with what the first made.',
    { sameRequest: () => true },
  ],
  'any-case': ['Tokens that differ in case are one.', keyed((right) => right.toLowerCase())],
  'first-letters': [
    'Tokens are told apart by their first 8 characters.',
    keyed((right) => right.replace(/ (.{8}).*/, ' $1')),
  ],
  'across-operations': [
    'A token that made one thing is taken for another operation, too.',
    { tokenKey: (right) => right.replace(/^\w+ /, ''), sameRequest: () => true },
  ],
  'across-operations-refused': [
    'A token that one operation had is refused by another.',
    keyed((right) => right.replace(/^\w+ /, '')),
  ],
  'repeat-with-other-id': [
    'The same request with the same token makes nothing, and answers an id that nothing has.',
    repeating((id) => id.replace(/.{4}$/, 'ffff')),
  ],
  'repeat-without-id': [
    'The same request with the same token is answered without an id.',
    repeating(() => ''),
  ],
  'repeat-after-removal': [
    'A token is forgotten with the next request.',
    {
      heedsToken: (right, { store }) => {
        for (const key of [...store.thingsByToken.keys()].slice(0, -8)) store.thingsByToken.delete(key)
        return right
      },
    },
  ],
  'dry-run-takes-it': [
    'A dry run with a token makes what the token is for.',
    {
      dryRun: (right, { params }) =>
        right === 'answers' && params.ClientToken !== undefined ? 'acts' : right,
    },
  ],
})

function keyed(change: (right: string) => string): Partial<Changes> {
  return { tokenKey: change }
}

/** The answer to a request whose token came before. */
function repeating(change: (id: string) => string): Partial<Changes> {
  const repeats = new WeakSet<object>()
  return {
    tokenKey: (right, context) => {
      if (known(context).has(right)) repeats.add(context)
      known(context).add(right)
      return right
    },
    thing: (right, { id, resource }, context) =>
      creates.test(context.action) && repeats.has(context) ? { ...right, [resource.id]: change(id) } : right,
  }
}
