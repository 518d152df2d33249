import type { Params } from '../../../shape/encode.ts'
import type { Changes } from '../../changes.ts'
import type { Context } from '../../context.ts'
import { family } from '../../faults/family.ts'
import { remembered } from '../../faults/things/remembered.ts'

export const describes = /^Describe/
export const isById = ({ params }: Context): boolean =>
  Object.keys(params).some((name) => name.endsWith('Ids'))
const gone = remembered(() => new Map<string, number>())
const looks = remembered(() => new Map<string, number>())

/** How things are named, kept and taken away. */
export const keeping = family('right', {
  'things-changes-shown-late': [
    'The first look at a thing that was changed shows it as it was.',
    {
      changes: (right, thing, context) => {
        const look = (looks(context).get(`${thing.id} ${thing.changed.size}`) ?? 0) + 1
        looks(context).set(`${thing.id} ${thing.changed.size}`, look)
        return look > 1 ? right : right.slice(0, -1)
      },
    },
  ],
  'things-short-ids': ['Ids have 8 digits.', ids((digits) => digits.slice(0, 8))],
  'things-long-ids': ['Ids have 32 digits.', ids((digits) => digits.padEnd(32, '0a'))],
  'things-capital-ids': ['Ids have capital digits.', ids((digits) => digits.toUpperCase())],
  'things-uuids': [
    'Ids end in a UUID.',
    ids((digits) => digits.padEnd(32, '7').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')),
  ],
  'things-words-as-ids': [
    'Ids are letters and digits of any kind.',
    ids((digits) => Buffer.from(digits.slice(0, 12)).toString('base64url')),
  ],
  'things-shown-deleted': [
    'What was taken away is shown as deleted for a while, where it has a state.',
    lingering('deleted', 3),
  ],
  'things-shown-deleting': [
    'What is taken away is shown as deleting for a while, where it has a state.',
    lingering('deleting', 2),
  ],
  'things-deleted-for-good': [
    'What was taken away is shown as deleted for an hour, where it has a state.',
    lingering('deleted', 1e9),
  ],
  'things-late': [
    'What was made is unknown to the first who looks at it.',
    {
      knownThing: (right, { id }, context) => {
        if (!describes.test(context.action)) return right
        const look = (looks(context).get(id) ?? 0) + 1
        looks(context).set(id, look)
        return right && look > 1
      },
    },
  ],
  'things-late-in-lists': [
    'What was made stands in lists a tenth of a second later.',
    {
      things: (right, context) =>
        isById(context) ? right : right.filter(({ madeAt }) => context.now - madeAt >= 100),
    },
  ],
  'things-pending': [
    'What was made is pending for half a second.',
    {
      thing: (right, { madeAt }, { now }) => {
        const name = ['State', 'Status'].find((one) => typeof right[one] === 'string')
        return name && now - madeAt < 500 ? { ...right, [name]: 'pending' } : right
      },
    },
  ],
  'things-network-normalised': [
    'CIDR blocks are shown as those of their network.',
    {
      kept: (right) => ({
        ...right,
        params:
          typeof right.params.CidrBlock === 'string'
            ? {
                ...right.params,
                CidrBlock: right.params.CidrBlock.replace(/^(\d+\.\d+)\.\d+\.\d+\/16$/, '$1.0.0/16'),
              }
            : right.params,
      }),
    },
  ],
  'things-tags-sorted': [
    'Tags are shown in the order of the alphabet, backwards.',
    {
      thing: (right) =>
        withTags(right, (all) => all.toSorted((a, b) => (String(a.Key) < String(b.Key) ? 1 : -1))),
    },
  ],
  'things-tags-of-service': [
    'Things have tags of the service, whose keys begin with aws:.',
    {
      thing: (right) =>
        withTags(right, (all) => [{ Key: 'aws:cloudformation:stack-name', Value: 'made' }, ...all]),
      output: (right, { action, params, store }) =>
        action === 'DescribeTags' && !params.MaxResults
          ? {
              ...right,
              Tags: [
                ...(right.Tags as readonly Params[]),
                ...(params.Filters ? [] : [...store.things.keys()]).map((ResourceId) => ({
                  Key: 'aws:made-by',
                  Value: 'x',
                  ResourceId,
                })),
              ],
            }
          : right,
    },
  ],
  'things-tags-without-empty-values': [
    'A tag without a value is shown without the element of its value.',
    {
      thing: (right) =>
        withTags(right, (all) =>
          all.map(({ Key = '', Value = '' }) => (Value === '' ? { Key } : { Key, Value })),
        ),
    },
  ],
  'things-keep-dependents': [
    'A thing on which others stand cannot be taken away.',
    {
      problems: (found, { params, action, store }) => {
        const named = Object.values(params).map(String)
        const stands = [...store.things.values()].some(
          ({ id, params: own }) =>
            !named.includes(id) && Object.values(own).some((value) => named.includes(String(value))),
        )
        return /^Delete(?!Tags)/.test(action) && !found.length && stands
          ? [{ code: 'DependencyViolation', message: 'Something stands on it.', status: 400 }]
          : found
      },
    },
  ],
  'things-key-pair-idempotent': [
    'DeleteKeyPair succeeds for a key pair that is not there.',
    {
      outcome: (right, { action }) =>
        action === 'DeleteKeyPair' && 'error' in right && right.error.code.endsWith('.NotFound')
          ? { value: {} }
          : right,
    },
  ],
})

function ids(change: (digits: string) => string): Partial<Changes> {
  return { newId: (right) => right.replace(/[0-9a-f]+$/, change) }
}

const withTags = (right: Params, change: (all: readonly Params[]) => readonly Params[]): Params =>
  right.Tags ? { ...right, Tags: change(right.Tags as readonly Params[]) } : right

/** What was taken away is shown for so many looks to who names it, in this state; what has no state is gone. */
function lingering(word: string, shown: number): Partial<Changes> {
  return {
    takenAway: (right, context) => {
      const staying = right.filter(({ resource }) => resource.settles)
      for (const { id } of staying) gone(context).set(id, shown)
      return right.filter((one) => !staying.includes(one))
    },
    knownThing: (right, { id }, context) => {
      const left = gone(context).get(id)
      if (left === undefined || !right) return right
      if (!describes.test(context.action)) return false
      gone(context).set(id, left - 1)
      return left > 0
    },
    things: (right, context) =>
      right.filter(({ id }) => (gone(context).get(id) ?? 1) > (isById(context) ? -1 : 0)),
    thing: (right, thing, context) => (gone(context).has(thing.id) ? inState(right, word) : right),
  }
}

function inState(right: Params, word: string): Params {
  const name = ['State', 'Status'].find((one) => typeof right[one] === 'string')
  return name ? { ...right, [name]: word } : right
}
