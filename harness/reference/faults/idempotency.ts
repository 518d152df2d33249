import type { Changes } from '../changes.ts'
import { stageOf } from '../tasks/stage-of.ts'
import { family } from './family.ts'
import { forgotten } from './members.ts'
import { taken } from './shown.ts'

const text = (change: (token: string) => string | undefined) => (right: unknown) => change(String(right))

/** A ClientToken that does not do what it is for. */
export const idempotency = family('idempotency', {
  ignored: [
    'ClientToken is not heeded: every request makes a task.',
    taken('*', 'ClientToken', () => undefined),
  ],
  'ignored-for-images': [
    'ImportImage does not heed ClientToken.',
    taken('ImportImage', 'ClientToken', () => undefined),
  ],
  'ignored-for-snapshots': [
    'ImportSnapshot does not heed ClientToken.',
    taken('ImportSnapshot', 'ClientToken', () => undefined),
  ],
  'ignored-for-exports': [
    'ExportImage does not heed ClientToken.',
    taken('ExportImage', 'ClientToken', () => undefined),
  ],
  'new-task': [
    'A repeated request makes another task; one with other parameters is refused.',
    { repeated: () => undefined },
  ],
  'forgotten-when-done': [
    'The token of a task that is done is forgotten.',
    {
      repeated: (right, { now }) => (right && stageOf(right, now).state === 'completed' ? undefined : right),
    },
  ],
  'forgotten-when-cancelled': [
    'The token of a task that was cancelled is forgotten.',
    { repeated: (right) => (right?.cancelledAt === undefined ? right : undefined) },
  ],
  'repeat-refused': [
    'A repeated request is refused like one with other parameters.',
    { sameRequest: () => false },
  ],
  'other-parameters': [
    'A token is taken with other parameters, and gives the task that it made.',
    { sameRequest: () => true },
  ],
  'other-export': [
    'ExportImage takes a token with other parameters.',
    { sameRequest: (right, { action }) => right || action === 'ExportImage' },
  ],
  'other-description': [
    'Another Description is no other request.',
    { sameRequest: (right, { params }) => right || params.Description !== undefined },
  ],
  'any-case': [
    'Tokens that differ in case are one token.',
    taken(
      '*',
      'ClientToken',
      text((right) => right.toLowerCase()),
    ),
  ],
  'first-letters': [
    'Tokens are told apart by their first 8 characters.',
    taken(
      '*',
      'ClientToken',
      text((right) => right.slice(0, 8)),
    ),
  ],
  'first-half': [
    'Tokens are told apart by their first 32 characters.',
    taken(
      '*',
      'ClientToken',
      text((right) => right.slice(0, 32)),
    ),
  ],
  'repeat-changes-id': [
    'A repeated request gives an id that no task has.',
    repeating((id) => `${id.slice(0, -4)}ffff`),
  ],
  unknown: ['ImportSnapshot does not know ClientToken.', forgotten('ImportSnapshot', 'input.ClientToken')],
})

/** The id in the answer to a request that came before. */
function repeating(change: (id: string) => string): Partial<Changes> {
  const isRepeat = new WeakSet<object>()
  return {
    repeated: (right, context) => {
      if (right) isRepeat.add(context)
      return right
    },
    output: (right, context) => (isRepeat.has(context) ? withIds(right, change) : right),
  }
}

const withIds = (output: Parameters<Changes['output']>[0], change: (id: string) => string) =>
  Object.fromEntries(
    Object.entries(output).map(([name, value]) => [
      name,
      name.endsWith('TaskId') ? change(String(value)) : value,
    ]),
  )
