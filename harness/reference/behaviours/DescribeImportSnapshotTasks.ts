import { importSnapshot } from '../families/import-snapshot.ts'
import { describe } from './describe.ts'

export const describeImportSnapshotTasks = describe(importSnapshot, {
  ids: 'ImportTaskIds',
  as: 'ImportSnapshotTasks',
})
