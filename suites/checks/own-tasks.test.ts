import { expect, test } from 'vitest'
import { imageExports, imageImports } from './families.fixture.ts'
import { ask, type Call, looksOf, refusal, toldOf } from './looks.fixture.ts'
import { ownTasks } from './own-tasks.ts'

const { task, make, describe, cancel } = imageImports
const id = 'import-ami-1'
const [made, known] = [make(task(id)), describe([id], [task(id)])]
const told = (...calls: readonly Call[]) => toldOf(ownTasks, looksOf([made, ...calls]))
const served = (operation: string) =>
  `${operation}.own-tasks — outcome: expected an error, as for any id that is unknown, got success for ${id}`
const unknown = refusal('InvalidExportTaskID.NotFound')

test('an operation of another family refuses a task that its own family knows', () => {
  expect(told(known, imageExports.describe([id], unknown), imageExports.cancel(id, unknown))).toEqual([
    'DescribeExportImageTasks.own-tasks',
    'CancelExportTask.own-tasks',
  ])
})

test('one that shows the task, or says to have cancelled it, does not', () => {
  expect(told(imageExports.describe([id], [imageExports.task(id)]))).toEqual([
    served('DescribeExportImageTasks'),
  ])
  expect(told(imageExports.describe([], [imageExports.task(id)]))).toEqual([
    served('DescribeExportImageTasks'),
  ])
  expect(told(imageExports.cancel(id))).toEqual([served('CancelExportTask')])
})

test('a random sequence charges a clause of its own', () => {
  const looks = looksOf([made, imageExports.cancel(id)], { kind: 'sequence' })
  expect(toldOf(ownTasks, looks)).toEqual([served('sequence.family').replace('.own-tasks', '')])
})

test('the refusal of a task that nobody knows, and an answer without it, tell nothing', () => {
  expect(told(imageExports.describe([id], unknown))).toEqual([])
  expect(told(known, imageExports.describe([id], []))).toEqual([])
  expect(told(known, imageExports.cancel(id, { Return: false }))).toEqual([])
})

test('of kinds that one operation cancels each has its own list', () => {
  const snapshots = { ImportSnapshotTasks: [{ ImportTaskId: id }] }
  expect(
    told(known, cancel(id), ask('DescribeImportSnapshotTasks', { ImportTaskIds: [id] }, snapshots)),
  ).toEqual([served('DescribeImportSnapshotTasks')])
  const exported = imageExports.task('export-ami-1')
  const list = { ExportTasks: [{ ExportTaskId: 'export-ami-1' }] }
  const looks = looksOf([imageExports.make(exported), ask('DescribeExportTasks', {}, list)])
  expect(toldOf(ownTasks, looks)).toEqual([])
})
