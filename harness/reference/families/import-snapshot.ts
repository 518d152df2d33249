import { madeId } from '../tasks/task.ts'
import { type Family, imageWords } from './family.ts'
import { sizeOf, work } from './import-image.ts'

/** Tasks of ImportSnapshot. */
export const importSnapshot: Family = {
  name: 'import-snapshot',
  prefixes: ['import-snap'],
  unknown: 'InvalidConversionTaskId',
  malformed: 'InvalidConversionTaskId.Malformed',
  words: imageWords,
  stateFilter: 'task-state',
  show: (task, stage) => ({
    SnapshotTaskDetail: {
      DiskImageSize: stage.done === 0 ? 0 : sizeOf(task),
      Status: imageWords[stage.state],
      ...work(stage),
      ...(stage.state === 'completed' && { SnapshotId: madeId(task, 'snap') }),
    },
  }),
}
