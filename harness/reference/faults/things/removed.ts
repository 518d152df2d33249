import type { Changes } from '../../changes.ts'
import type { Context } from '../../context.ts'
import { ofKind } from '../../things/find-things.ts'
import type { Thing } from '../../things/thing.ts'
import { family } from '../family.ts'
import { remembered } from './remembered.ts'

const removals = /^(Delete(?!Tags)|Release)/
const isUnknown = /NotFound/
const ghosts = remembered(() => new Map<string, Thing>())

/** Things that are taken away, and are not, or others with them. */
export const removed = family('things.removed', {
  nothing: ['A removal is answered, and takes nothing away.', { takenAway: () => [] }],
  another: [
    'A removal takes another of the kind away.',
    {
      takenAway: (right, context) =>
        right.map((one) => ofKind(one.resource, context).find((other) => other !== one) ?? one),
    },
  ],
  'all-of-kind': [
    'A removal takes all of the kind away.',
    { takenAway: (right, context) => right.flatMap((one) => ofKind(one.resource, context)) },
  ],
  newest: [
    'A removal takes the newest of the kind away.',
    { takenAway: (right, context) => right.map((one) => ofKind(one.resource, context).at(-1)!) },
  ],
  'with-what-stands-on-it': [
    'A removal takes away what its thing stands on, too.',
    {
      takenAway: (right, { store }) => [
        ...right,
        ...right.flatMap(({ params }) =>
          Object.values(params).flatMap((value) => store.things.get(String(value)) ?? []),
        ),
      ],
    },
  ],
  'unknown-as-success': [
    'The removal of what is not there is a success.',
    succeeding(({ action }) => action !== 'DeleteKeyPair'),
  ],
  'again-as-success': [
    'What was taken away can be taken away again.',
    {
      ...succeeding((context) => Object.values(context.params).some((id) => ghosts(context).has(String(id)))),
      takenAway: (right, context) => {
        for (const one of right) ghosts(context).set(one.id, one)
        return right
      },
    },
  ],
  'shown-by-id': [
    'What was taken away is still shown to who names it.',
    haunting({ isListed: false, isNamed: true }),
  ],
  'shown-in-list': [
    'What was taken away still stands in the list.',
    haunting({ isListed: true, isNamed: false }),
  ],
  refused: [
    'Removals are refused, as if something stood on the thing.',
    failing({ code: 'DependencyViolation', message: 'It has dependencies.', status: 400 }),
  ],
  failing: [
    'Removals fail within the service.',
    failing({ code: 'InternalError', message: 'KeyError', status: 500 }),
  ],
  'acts-and-fails': [
    'A removal is done, and answered with a failure.',
    {
      outcome: (right, { action }) =>
        removals.test(action) && 'value' in right
          ? { error: { code: 'InternalError', message: 'TypeError', status: 500 } }
          : right,
    },
  ],
  'id-given-again': [
    'What is made next has the id of what was taken away.',
    {
      takenAway: (right, context) => {
        for (const one of right) ghosts(context).set(one.resource.make, one)
        return right
      },
      newId: (right, context) => {
        const id = ghosts(context).get(context.action)?.id
        return id && !context.store.things.has(id) ? id : right
      },
    },
  ],
  'malformed-as-success': [
    'The removal of an id that is none is a success.',
    {
      outcome: (right, { action }) =>
        removals.test(action) && 'error' in right && right.error.code.endsWith('.Malformed')
          ? { value: {} }
          : right,
    },
  ],
  'without-id': [
    'A removal that names nothing is a success.',
    {
      outcome: (right, { action }) =>
        removals.test(action) && 'error' in right && right.error.code === 'MissingParameter'
          ? { value: {} }
          : right,
    },
  ],
  'by-anybody': [
    'Who may do nothing may take away.',
    { denied: (right, { action }) => right && !removals.test(action) },
  ],
})

function succeeding(when: (context: Context) => boolean): Partial<Changes> {
  return {
    outcome: (right, context) =>
      removals.test(context.action) && 'error' in right && isUnknown.test(right.error.code) && when(context)
        ? { value: {} }
        : right,
  }
}

function failing(error: { code: string; message: string; status: number }): Partial<Changes> {
  return {
    takenAway: (right, { action }) => (removals.test(action) ? [] : right),
    outcome: (right, { action }) => (removals.test(action) && 'value' in right ? { error } : right),
  }
}

/** Things stay in the store, and are known here or there. */
function haunting({ isListed, isNamed }: { isListed: boolean; isNamed: boolean }): Partial<Changes> {
  const isById = ({ params }: Context) => Object.keys(params).some((name) => name.endsWith('Ids'))
  return {
    takenAway: (right, context) => {
      for (const one of right) ghosts(context).set(one.id, one)
      return []
    },
    knownThing: (right, { id }, context) =>
      right && (!ghosts(context).has(id) || (isNamed && context.action.startsWith('Describe'))),
    things: (right, context) =>
      right.filter(({ id }) => !ghosts(context).has(id) || isListed || isById(context)),
  }
}
