import type { Params } from '../../../shape/encode.ts'
import type { Changes } from '../../changes.ts'
import type { Context } from '../../context.ts'
import type { Thing } from '../../things/thing.ts'
import { family } from '../family.ts'
import { remembered } from './remembered.ts'

const looks = remembered(() => new Map<string, number>())
const failures: Readonly<Record<string, string>> = { Snapshot: 'error', NatGateway: 'failed', Box: 'broken' }

/** States that waiters wait for. */
export const states = family('things.states', {
  'never-reached': ['Everything stays pending.', state(() => 'pending')],
  'never-reached-by-volumes': [
    'Volumes stay creating.',
    state((right, { resource }) => (resource.name === 'Volume' ? 'creating' : right)),
  ],
  'other-word': ['What is there is ready.', state(() => 'ready')],
  capitals: [
    'States begin with a capital letter.',
    state((right) => right.charAt(0).toUpperCase() + right.slice(1)),
  ],
  american: ['What is available is active.', state((right) => (right === 'available' ? 'active' : right))],
  lost: ['States are not shown.', state(() => undefined)],
  empty: ['States are empty.', state(() => '')],
  failed: ['What was made has failed.', state((right, { resource }) => failures[resource.name] ?? right)],
  'back-again': [
    'What was available is pending at every third look.',
    state((right, { id }, context) => {
      const look = (looks(context).get(id) ?? 0) + 1
      looks(context).set(id, look)
      return look % 3 === 0 ? 'pending' : right
    }),
  ],
  'other-in-list': [
    'Who names a thing is shown it available, in the list it stays pending.',
    state((right, _, { params }) =>
      Object.keys(params).some((name) => name.endsWith('Ids')) ? right : 'pending',
    ),
  ],
  deleting: ['What was made is shown as deleting.', state(() => 'deleting')],
})

/** The state that a description shows, at the top of an item. */
function state(
  change: (right: string, thing: Thing, context: Context) => string | undefined,
): Partial<Changes> {
  return {
    thing: (right, thing, context) => {
      const name = ['State', 'Status'].find((one) => typeof right[one] === 'string')
      if (!name || !context.action.startsWith('Describe')) return right
      const { [name]: word, ...others } = right
      const changed = change(String(word), thing, context)
      return { ...others, ...(changed !== undefined && { [name]: changed }) } as Params
    },
  }
}
