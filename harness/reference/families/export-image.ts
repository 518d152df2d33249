import { type Family, imageWords } from './family.ts'
import { work } from './import-image.ts'

/** Tasks of ExportImage. */
export const exportImage: Family = {
  name: 'export-image',
  prefixes: ['export-ami'],
  unknown: 'InvalidExportTaskID.NotFound',
  malformed: 'InvalidExportTaskID.Malformed',
  words: imageWords,
  stateFilter: 'task-state',
  show: (task, stage) => ({
    Status: imageWords[stage.state],
    RoleName: task.params.RoleName ?? 'vmimport',
    ...work(stage),
  }),
}
