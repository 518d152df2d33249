import type { Params } from '../../../shape/encode.ts'
import type { Changes } from '../../changes.ts'
import type { Context } from '../../context.ts'
import type { Thing } from '../../things/thing.ts'
import { family } from '../family.ts'
import { remembered } from './remembered.ts'

const seen = remembered(() => new Set<string>())
const isUnknown = /NotFound|^InvalidID/
const isId = /Ids$/
const names = (params: Params): readonly string[] => Object.keys(params).filter((name) => isId.test(name))
const isById = ({ params }: Context): boolean => names(params).length > 0
const newest = (things: readonly Thing[]): Thing | undefined =>
  things.toSorted((a, b) => b.order - a.order)[0]

/** Which things a description shows. */
export const shown = family('things.shown', {
  'ids-ignored': [
    'Ids are not heeded: everything is shown.',
    describing((params) => without(params, names(params))),
  ],
  'first-of-two': [
    'Of several ids the first is heeded.',
    { things: (right, context) => (isById(context) ? right.slice(0, 1) : right) },
  ],
  'last-of-two': [
    'Of several ids the last is heeded.',
    { things: (right, context) => (isById(context) ? right.slice(-1) : right) },
  ],
  'one-too-many': [
    'Beside what is named the newest is shown.',
    {
      things: (right, context) => {
        const all = [...context.store.things.values()].filter(
          ({ resource }) => resource.name === right[0]?.resource.name,
        )
        return isById(context) && right.length ? [...new Set([...right, newest(all)!])] : right
      },
    },
  ],
  'unknown-as-nothing': [
    'An id that nothing has is answered with an empty list.',
    {
      outcome: (right, { action, output }) =>
        'error' in right && action.startsWith('Describe') && isUnknown.test(right.error.code)
          ? { value: emptyLists(output.properties ?? {}) }
          : right,
    },
  ],
  'unknown-beside-known': [
    'An id that nothing has is passed over, where it stands beside one that something has.',
    describing((params, { store }) => {
      const entries = names(params).map((name) => {
        const ids = params[name] as readonly string[]
        const known = ids.filter((id) => store.things.has(id))
        return [name, known.length ? known : ids]
      })
      return { ...params, ...Object.fromEntries(entries) }
    }),
  ],
  'other-kinds-by-id': [
    'A description shows whatever the id is of: a subnet among volumes.',
    { knownThing: () => true },
  ],
  'other-kinds-in-list': [
    'A list shows things of all kinds.',
    {
      things: (right, context) =>
        isById(context) || context.params.Filters ? right : [...context.store.things.values()],
    },
  ],
  twice: [
    'What is named by its id is shown twice.',
    { things: (right, context) => (isById(context) ? right.flatMap((one) => [one, one]) : right) },
  ],
  'list-twice': [
    'A list of all has everything twice.',
    { things: (right, context) => (isById(context) ? right : right.flatMap((one) => [one, one])) },
  ],
  'list-empty': ['A list of all is empty.', { things: (right, context) => (isById(context) ? right : []) }],
  'list-without-newest': [
    'A list of all lacks the newest.',
    { things: (right, context) => (isById(context) ? right : right.filter((one) => one !== newest(right))) },
  ],
  'list-of-newest': [
    'A list of all shows the newest alone.',
    { things: (right, context) => (isById(context) ? right : right.slice(-1)) },
  ],
  'id-other': [
    'A list shows ids that end otherwise.',
    {
      thing: (right, { id, resource }, { action }) =>
        action.startsWith('Describe') ? { ...right, [resource.id]: id.replace(/.{4}$/, 'ffff') } : right,
    },
  ],
  'id-of-look': [
    'Every look shows another id.',
    {
      thing: (right, { id, resource }, { action, requestId }) =>
        action.startsWith('Describe')
          ? { ...right, [resource.id]: id.slice(0, -4) + requestId.slice(0, 4) }
          : right,
    },
  ],
  'id-lost': [
    'A description does not show the id.',
    {
      thing: (right, { resource }, { action }) =>
        action.startsWith('Describe') ? without(right, [resource.id]) : right,
    },
  ],
  'id-shortened': [
    'A description shows the first 8 digits of an id.',
    {
      thing: (right, { id, resource }, { action }) =>
        action.startsWith('Describe')
          ? { ...right, [resource.id]: id.replace(/(-[0-9a-f]{8})[0-9a-f]*$/, '$1') }
          : right,
    },
  ],
  'once-only': [
    'A thing can be looked at once, then it is unknown.',
    {
      knownThing: (right, { id }, context) => {
        if (!context.action.startsWith('Describe')) return right
        const isFirst = !seen(context).has(id)
        seen(context).add(id)
        return right && isFirst
      },
    },
  ],
  'by-id-refused': [
    'Nothing is known by its id.',
    { knownThing: (right, _, { action }) => right && !action.startsWith('Describe') },
  ],
  'ids-unknown': [
    'A description does not know the parameter of ids.',
    {
      operation: (right) =>
        right.origin === 'model' && right.name.startsWith('Describe')
          ? {
              ...right,
              input: {
                ...right.input,
                properties: without(
                  right.input.properties as never,
                  names(right.input.properties as never),
                ) as never,
              },
            }
          : right,
    },
  ],
})

function describing(change: (params: Params, context: Context) => Params): Partial<Changes> {
  return {
    params: (right, context) => (context.action.startsWith('Describe') ? change(right, context) : right),
  }
}

const without = (right: Params, left: readonly string[]): Params =>
  Object.fromEntries(Object.entries(right).filter(([name]) => !left.includes(name)))

const emptyLists = (properties: object): Params =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, { type }]) => type === 'array')
      .map(([name]) => [name, []]),
  )
