import type { Context } from '../../context.ts'
import type { Thing } from '../../things/thing.ts'
import { family } from '../family.ts'

const ofKind = (kind: string, { store }: Context): readonly Thing[] =>
  [...store.things.values()].filter(({ resource }) => resource.name === kind)

/** Things that are changed, and are not, or others with them. */
export const changed = family('things.changed', {
  nothing: ['A change is answered, and changes nothing.', { altered: () => [] }],
  'all-of-kind': [
    'A change is made to all of the kind.',
    { altered: (right, context) => right.flatMap(({ resource }) => ofKind(resource.name, context)) },
  ],
  another: [
    'A change is made to another of the kind.',
    {
      altered: (right, context) =>
        right.map((one) => ofKind(one.resource.name, context).find((other) => other !== one) ?? one),
    },
  ],
  'in-dry-runs': [
    'A change is made in a dry run as well.',
    { dryRun: (right, { action }) => (right === 'answers' && changes.test(action) ? 'acts' : right) },
  ],
  'last-alone': ['Of several changes the last alone is kept.', { changes: (right) => right.slice(-1) }],
})

const changes = /^(Modify|Authorize|Associate)/
