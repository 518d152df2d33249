import { randomBytes } from 'node:crypto'
import type { Params } from '../../shape/encode.ts'
import { editAt } from '../faults/edit-at.ts'
import { family } from '../faults/family.ts'
import type { Task } from '../tasks/task.ts'

const isCancelled = ({ cancelledAt }: Task): boolean => cancelledAt !== undefined
const eight = () =>
  `fh${randomBytes(4)
    .toString('base64url')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x')}`
const renewed = (id: string, suffix: string) => id.replace(/-[0-9a-f]{17}$/, `-${suffix}`)
const isPaged = (action: string): boolean => /^Describe(Import|ExportImage)/.test(action)
const namesTasks = (params: Params): boolean => Object.keys(params).some((name) => /TaskIds$/.test(name))
const hasFailed = ({ createdAt, cancelledAt = Infinity, duration }: Task, now: number): boolean =>
  now - createdAt > duration / 2 && cancelledAt - createdAt > duration / 2

/** How tasks are called, live and end. */
export const tasks = family('right', {
  'instance-prefix': [
    'Ids of volume tasks begin with import-i as well (errata A3).',
    { newId: (right) => right.replace('import-vol-', 'import-i-') },
  ],
  'short-ids': ['Ids end in eight hexadecimal digits.', { newId: (right) => right.slice(0, -9) }],
  'ids-beyond-hex': [
    'Ids end in eight letters and digits (errata A4).',
    { newId: (right) => renewed(right, eight().slice(0, 8).padEnd(8, 'z')) },
  ],
  'ids-without-prefix': ['Ids are UUIDs.', { newId: () => crypto.randomUUID() }],
  'volume-ids-short': [
    'Ids of volumes have eight digits.',
    {
      view: (task) =>
        editAt(task, 'ImportVolume.Volume.Id', (id) => String(id).slice(0, 4) + String(id).slice(-8)),
    },
  ],
  'completed-at-once': [
    'Tasks are completed as soon as they are made.',
    { stage: (right) => (right.state === 'active' ? { state: 'completed', done: 1 } : right) },
  ],
  'never-completed': [
    'No task is ever completed.',
    { stage: (right) => (right.state === 'completed' ? { state: 'active', done: 0.99 } : right) },
  ],
  fails: [
    'Every task fails half-way and shows as cancelled.',
    {
      stage: (right, task, now) =>
        hasFailed(task, now)
          ? { ...right, state: 'cancelled', why: 'ClientError: Disk validation failed' }
          : right,
      cancelled: (right, { now }) => right.filter((task) => !hasFailed(task, now)),
    },
  ],
  'cancelled-forgotten': [
    'Cancelled conversions and instance exports are forgotten.',
    {
      cancelled: (right, { store, action }) =>
        action === 'CancelImportTask' ? right : right.filter(({ id }) => store.tasks.delete(id)),
    },
  ],
  'cancelled-unlisted': [
    'Lists of all conversion tasks and exports leave out the cancelled.',
    {
      found: (right, { action, params }) =>
        /^Describe(Conversion|Export)Tasks$/.test(action) && !namesTasks(params)
          ? right.filter((task) => !isCancelled(task))
          : right,
    },
  ],
  'second-cancel-fails': [
    'Who cancels a second time gets an error.',
    { finished: (right, task) => right || isCancelled(task) },
  ],
  'cancelling-lasts': [
    'Cancelling goes on for ever.',
    { stage: (right) => (right.state === 'cancelled' ? { ...right, state: 'cancelling' } : right) },
  ],
  'cancelled-at-once': [
    'A task is cancelled without being in cancellation first.',
    { stage: (right) => (right.state === 'cancelling' ? { ...right, state: 'cancelled' } : right) },
  ],
  'cancel-takes-time': [
    'A cancel of a conversion or an export takes effect after a moment.',
    {
      stage: (right, { family, cancelledAt }, now) =>
        !family.startsWith('import') && cancelledAt !== undefined && now - cancelledAt < 20
          ? { ...right, state: 'active' }
          : right,
    },
  ],
  'import-end-cancelled': [
    'To cancel an import task that is done is a success without effect.',
    {
      finished: (right, { family }) => right && !family.startsWith('import'),
      cancelled: (right, { now }) => right.filter(({ createdAt, duration }) => now < createdAt + duration),
    },
  ],
  late: [
    'A new task is unknown to describes for 200 milliseconds.',
    {
      known: (right, { createdAt }, { now, action }) =>
        right && !(action.startsWith('Describe') && now - createdAt < 200),
    },
  ],
  'newest-first': [
    'Tasks are listed from the newest to the oldest.',
    {
      output: (right) =>
        Object.fromEntries(
          Object.entries(right).map(([name, value]) => [
            name,
            Array.isArray(value) && /Tasks$/.test(name) ? value.toReversed() : value,
          ]),
        ),
    },
  ],
  pages: [
    'Tasks come in pages of three where no number was asked for.',
    {
      params: (right, { action }) =>
        isPaged(action) && !namesTasks(right) ? { MaxResults: 3, ...right } : right,
    },
  ],
  'tolerates-unknown-ids': [
    'One unknown id among known ones is passed over.',
    {
      params: (right, { store }) =>
        editAt(right, 'ConversionTaskIds', (ids) => someKnown(ids as readonly string[], store.tasks)),
    },
  ],
})

const someKnown = (ids: readonly string[], tasks: ReadonlyMap<string, Task>): readonly string[] => {
  const known = ids.filter((id) => tasks.has(id))
  return known.length ? known : ids
}
