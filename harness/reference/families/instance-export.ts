import type { Params } from '../../shape/encode.ts'
import type { Task } from '../tasks/task.ts'
import { type Family, percent, taskWords } from './family.ts'

/** Tasks of CreateInstanceExportTask. */
export const instanceExport: Family = {
  name: 'instance-export',
  prefixes: ['export-i'],
  unknown: 'InvalidExportTaskID.NotFound',
  malformed: 'InvalidExportTaskID.Malformed',
  words: taskWords,
  stateFilter: 'state',
  show: (task, stage) => ({
    State: taskWords[stage.state],
    StatusMessage: stage.state === 'active' ? `Progress: ${percent(stage)}%` : '',
    ExportToS3Task: destination(task),
  }),
}

/** The object is named after prefix, task and file type; 2013-02-01 wrote the disk format in lower case. */
function destination({ id, params }: Task): Params {
  const {
    S3Prefix = '',
    ContainerFormat,
    DiskImageFormat,
    DiskImageFormatLower,
  } = (params.ExportToS3Task ?? {}) as Params
  const format = DiskImageFormat ?? DiskImageFormatLower ?? 'VMDK'
  return {
    DiskImageFormat: format,
    S3Key: `${S3Prefix}${id}.${ContainerFormat ?? String(format).toLowerCase()}`,
  }
}
