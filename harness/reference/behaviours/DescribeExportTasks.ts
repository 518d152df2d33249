import { instanceExport } from '../families/instance-export.ts'
import { describe } from './describe.ts'

export const describeExportTasks = describe(instanceExport, { ids: 'ExportTaskIds', as: 'ExportTasks' })
