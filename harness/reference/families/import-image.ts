import type { Params } from '../../shape/encode.ts'
import type { Stage } from '../tasks/stage-of.ts'
import { madeId, type Task } from '../tasks/task.ts'
import { type Family, imageWords, percent } from './family.ts'

/** Tasks of ImportImage. */
export const importImage: Family = {
  name: 'import-image',
  prefixes: ['import-ami'],
  unknown: 'InvalidConversionTaskId',
  malformed: 'InvalidConversionTaskId.Malformed',
  words: imageWords,
  stateFilter: 'task-state',
  show: (task, stage) => ({
    Status: imageWords[stage.state],
    ...work(stage),
    ...(stage.state === 'completed' && { ImageId: madeId(task, 'ami') }),
    SnapshotDetails: showDisks(task, stage),
  }),
}

/** Progress and message are there as long as there is something to wait for. */
export function work(stage: Stage): Params {
  if (stage.state === 'active')
    return { Progress: percent(stage), StatusMessage: stage.done === 0 ? 'pending' : 'converting' }
  return stage.state === 'completed' ? {} : { StatusMessage: 'cancelled by user' }
}

function showDisks(task: Task, stage: Stage): readonly Params[] {
  const { state, done } = stage
  const disks = (task.params.DiskContainers ?? []) as readonly Params[]
  return disks.map(({ SnapshotId }, i) => ({
    DiskImageSize: done === 0 ? 0 : sizeOf(task),
    Status: imageWords[state],
    ...work(stage),
    ...(SnapshotId !== undefined || state === 'completed'
      ? { SnapshotId: SnapshotId ?? madeId(task, 'snap', i) }
      : {}),
  }))
}

/** The size that the caller says to have uploaded, in bytes; some size where it says none. */
export const sizeOf = ({ params }: Task): number =>
  Number((params.ClientData as Params | undefined)?.UploadSize ?? 705638400)
