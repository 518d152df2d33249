import { ApiError } from '../api-error.ts'
import { exportImage } from '../families/export-image.ts'
import { instanceExport } from '../families/instance-export.ts'
import type { Behaviour } from './behaviour.ts'
import { cancel } from './cancel.ts'

/** Takes the ids of CreateInstanceExportTask and of ExportImage. */
export const cancelExportTask: Behaviour = ({ ExportTaskId }, context) => {
  cancel(String(ExportTaskId), [instanceExport, exportImage], context, { refuse })
  return { Return: true }
}

function refuse(state: string): never {
  throw new ApiError('IncorrectState', `The export task is ${state} and cannot be cancelled.`)
}
