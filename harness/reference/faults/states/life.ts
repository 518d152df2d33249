import type { Params } from '../../../shape/encode.ts'
import type { Changes } from '../../changes.ts'
import type { Stage } from '../../tasks/stage-of.ts'
import { ageOf, type Task } from '../../tasks/task.ts'
import { family } from '../family.ts'
import { shown } from '../shown.ts'

/** Parts of a task's own time that went by since it ended, or its cancelling began. */
const since = ({ createdAt, cancelledAt, duration }: Task, now: number): number =>
  (now - (cancelledAt ?? createdAt + duration)) / duration
const changing =
  (id: (now: number) => string): Partial<Changes>['view'] =>
  (task, _, { now }) =>
    moved(task, id(now))

/** A task that does not live as tasks do. */
export const life = family('states', {
  'progress-falls': [
    'Progress runs backwards while a task is active.',
    { stage: (right) => (right.state === 'active' ? { ...right, done: 1 - right.done } : right) },
  ],
  'progress-zigzag': [
    'Progress goes up and down.',
    { stage: (right, _, now) => (right.state === 'active' ? { ...right, done: (now % 10) / 10 } : right) },
  ],
  'progress-of-images-falls': [
    'The progress of an image import counts down.',
    shown('*', 'Progress', (right) => String(100 - Number(right))),
  ],
  'bytes-back-to-none': [
    'When a conversion is done, no bytes are converted.',
    {
      view: (task, _, { action }) =>
        action === 'DescribeConversionTasks' && task.State === 'completed' ? withoutBytes(task) : task,
    },
  ],
  'active-later': [
    'A task that was completed for three seconds is active again.',
    {
      stage: (right, { createdAt, duration }, now) =>
        right.state === 'completed' && now - createdAt > duration + 3000
          ? { state: 'active', done: 0.9 }
          : right,
    },
  ],
  'active-again': [
    'A completed task is active again now and then.',
    ended('completed', { state: 'active', done: 0.5 }),
  ],
  'completed-cancelled': [
    'A completed task is cancelled now and then.',
    ended('completed', { state: 'cancelled', done: 1 }),
  ],
  'cancelled-active': [
    'A cancelled task comes back now and then.',
    ended('cancelled', { state: 'active', done: 0.9 }),
  ],
  'cancelled-completed': [
    'A cancelled task is completed now and then.',
    ended('cancelled', { state: 'completed', done: 1 }),
  ],
  'cancelled-done-in-the-end': [
    'A cancelled task is completed when it would have been without the cancel.',
    {
      stage: (right, task, now) =>
        right.state === 'cancelled' && ageOf(task, now) > task.duration
          ? { state: 'completed', done: 1 }
          : right,
    },
  ],
  'cancelling-active': [
    'A task that is being cancelled is active in between.',
    {
      stage: (right, task, now) =>
        right.state === 'cancelling' && since(task, now) > 0.01 ? { ...right, state: 'active' } : right,
    },
  ],
  'born-cancelled': [
    'A new task is being cancelled.',
    {
      stage: (right) =>
        right.state === 'active' && right.done === 0 ? { ...right, state: 'cancelling' } : right,
    },
  ],
  'born-cancelled-export': [
    'A new instance export is cancelled.',
    shown('CreateInstanceExportTask', 'State', () => 'cancelled'),
  ],
  'volume-id-changes': [
    'The id of a volume changes from look to look.',
    { view: changing((now) => `vol-${now.toString(16).padStart(17, '0')}`)! },
  ],
  'expiration-moves': [
    'A task expires a week after it was last looked at.',
    {
      view: (task, _, { now }) =>
        'ExpirationTime' in task
          ? { ...task, ExpirationTime: new Date(now + 604_800_000).toISOString().replace(/\.\d+Z/, 'Z') }
          : task,
    },
    'No document says that expirationTime stands still: it may be put off while work goes on.',
  ],
  'image-id-changes': [
    'The id of an imported image changes from look to look.',
    {
      view: (task, _, { now, action }) =>
        action === 'DescribeImportImageTasks' && 'ImageId' in task
          ? { ...task, ImageId: `ami-${now.toString(16)}` }
          : task,
    },
  ],
  'snapshot-id-changes': [
    'The id of an imported snapshot changes from look to look.',
    { view: (task, _, { now }) => withSnapshotId(task, `snap-${now.toString(16)}`) },
  ],
  'instance-id-changes': [
    'The id of an imported instance changes from look to look.',
    { view: (task, _, { now }) => withInstanceId(task, `i-${now.toString(16)}`) },
  ],
  'key-with-slash': [
    'A slash stands between the prefix and the id in the key of an exported disk.',
    {
      view: (task) =>
        'ExportToS3Task' in task
          ? {
              ...task,
              ExportToS3Task: {
                ...(task.ExportToS3Task as object),
                S3Key: String((task.ExportToS3Task as Params).S3Key).replace(/\/?(export-)/, '//$1'),
              },
            }
          : task,
    },
  ],
  'key-changes': [
    'The key of an exported disk changes from look to look.',
    {
      view: (task, _, { now }) =>
        'ExportToS3Task' in task
          ? { ...task, ExportToS3Task: { ...(task.ExportToS3Task as object), S3Key: `export-${now}.ova` } }
          : task,
    },
  ],
  'one-volume-id': ['Every volume has the same id.', { view: changing(() => 'vol-0000000000000000a')! }],
  'one-image-id': [
    'Every imported image has the same id.',
    {
      view: (task) =>
        'ImageId' in task && 'ImportTaskId' in task ? { ...task, ImageId: 'ami-0000000000000000a' } : task,
    },
  ],
  'one-imported-snapshot-id': [
    'Every imported snapshot has the same id.',
    { view: (task) => withSnapshotId(task, 'snap-0000000000000000a') },
  ],
  'one-instance-id': [
    'Every imported instance has the same id.',
    { view: (task) => withInstanceId(task, 'i-0000000000000000a') },
  ],
  'id-used-again': [
    'Every task of a kind has the same id.',
    { newId: (right) => right.replace(/\w{17}$/, '0'.repeat(17)) },
  ],
  'id-by-the-second': [
    'Tasks made within the same second have the same id.',
    {
      newId: (right, { now }) =>
        right.replace(
          /\w{17}$/,
          Math.floor(now / 1000)
            .toString(16)
            .padStart(17, '0'),
        ),
    },
  ],
  'id-of-another-kind': [
    'Every new task is answered with an id, and kept under another.',
    {
      output: (right, { action }) =>
        action === 'ImportVolume'
          ? JSON.parse(JSON.stringify(right).replace(/(import-vol-\w+)\w/g, '$1z'))
          : right,
    },
  ],
})

/** Every other millisecond, a task that is in that state is in another. */
function ended(state: Stage['state'], other: Stage): Partial<Changes> {
  return {
    stage: (right, task, now) =>
      right.state === state && Math.floor(since(task, now) * task.duration) % 2 ? other : right,
  }
}

type Shown = Parameters<Changes['view']>[0]

function moved(task: Shown, Id: string): Shown {
  const { ImportVolume } = task as { ImportVolume?: { Volume: object } }
  return ImportVolume
    ? { ...task, ImportVolume: { ...ImportVolume, Volume: { ...ImportVolume.Volume, Id } } }
    : task
}

function withoutBytes(task: Shown): Shown {
  const { ImportVolume } = task as { ImportVolume?: object }
  return ImportVolume ? { ...task, ImportVolume: { ...ImportVolume, BytesConverted: 0 } } : task
}

function withSnapshotId(task: Shown, SnapshotId: string): Shown {
  const { SnapshotTaskDetail } = task as { SnapshotTaskDetail?: { SnapshotId?: string } }
  return SnapshotTaskDetail?.SnapshotId
    ? { ...task, SnapshotTaskDetail: { ...SnapshotTaskDetail, SnapshotId } }
    : task
}

function withInstanceId(task: Shown, InstanceId: string): Shown {
  const { ImportInstance } = task as { ImportInstance?: { InstanceId?: string } }
  return ImportInstance?.InstanceId ? { ...task, ImportInstance: { ...ImportInstance, InstanceId } } : task
}
