import { importImage } from '../families/import-image.ts'
import { describe } from './describe.ts'

export const describeImportImageTasks = describe(importImage, {
  ids: 'ImportTaskIds',
  as: 'ImportImageTasks',
})
