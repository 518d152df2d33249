import { instanceExport } from '../families/instance-export.ts'
import { create } from './create.ts'

export const createInstanceExportTask = create(instanceExport, 'export-i', 'ExportTask')
