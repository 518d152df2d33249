import { ofKind } from '../../things/find-things.ts'
import { family } from '../family.ts'

/** Things that are changed, and are not, or others with them. */
export const changed = family('things.changed', {
  nothing: ['A change is answered, and changes nothing.', { altered: () => [] }],
  'all-of-kind': [
    'A change is made to all of the kind.',
    { altered: (right, context) => right.flatMap(({ resource }) => ofKind(resource, context)) },
  ],
  another: [
    'A change is made to another of the kind.',
    {
      altered: (right, context) =>
        right.map((one) => ofKind(one.resource, context).find((other) => other !== one) ?? one),
    },
  ],
  'in-dry-runs': [
    'A change is made in a dry run as well.',
    { dryRun: (right, { action }) => (right === 'answers' && changes.test(action) ? 'acts' : right) },
  ],
  'last-alone': ['Of several changes the last alone is kept.', { changes: (right) => right.slice(-1) }],
})

const changes = /^(Modify|Authorize|Associate)/
