import { exportImage } from '../families/export-image.ts'
import { describe } from './describe.ts'

export const describeExportImageTasks = describe(exportImage, {
  ids: 'ExportImageTaskIds',
  as: 'ExportImageTasks',
})
