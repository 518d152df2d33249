import { expect, test } from 'vitest'
import { cancellation } from './cancellation.ts'
import { imageExports, imageImports } from './families.fixture.ts'
import { type Call, looksOf, refusal, toldOf } from './looks.fixture.ts'

const { task, make, describe, cancel } = imageExports
const id = 'export-ami-1'
const look = (state: string, waits = false) =>
  describe([id], [task(id, state)], waits ? { poll: 'must' } : {})
const told = (...calls: readonly Call[]) => toldOf(cancellation, looksOf([make(task(id)), ...calls]))
const remains = (state: string) =>
  `CancelExportTask.effect — exportImageTaskSet[1].status: expected deleting | deleted, got ${state}`

test('a task whose cancellation succeeded shows so at the last look', () => {
  expect(told(cancel(id), look('active'), look('deleting'))).toEqual(['CancelExportTask.effect'])
  expect(told(cancel(id), look('active', true))).toEqual([remains('active')])
  expect(told(look('active'), cancel(id), look('completed'))).toEqual([remains('completed')])
})

test('it may take a moment, and the task may be gone', () => {
  expect(told(cancel(id), look('active'))).toEqual([])
  expect(told(cancel(id), describe([id], refusal('InvalidExportTaskID.NotFound')))).toEqual([])
})

test('a task that was over first shows nothing of a cancellation', () => {
  expect(told(cancel(id, refusal('IncorrectState')))).toEqual([
    'CancelExportTask.effect ? race: export-ami-1 was over before it could be cancelled',
  ])
})

test('what a cancel of a task that is over does is not documented of imports', () => {
  const image = imageImports.task('import-ami-1', 'completed')
  const calls = [
    imageImports.make(imageImports.task('import-ami-1')),
    imageImports.cancel('import-ami-1'),
    imageImports.describe(['import-ami-1'], [image]),
  ]
  expect(toldOf(cancellation, looksOf(calls))).toEqual([
    'CancelImportTask.effect ? import-ami-1 is completed: what a cancel of such a task does is not documented',
  ])
})

test('a refusal, a dry run and a cancel that says false have no effect', () => {
  const dryRun = { params: { DryRun: true } }
  expect(told(cancel(id, refusal('InvalidParameter')), look('active', true))).toEqual([])
  expect(told(cancel(id, { Return: false }), look('active', true))).toEqual([])
  expect(toldOf(cancellation, looksOf([imageImports.cancel('import-ami-1', {}, dryRun)]))).toEqual([])
})

test('what an operation makes of a task of another family is no matter of its effect', () => {
  expect(told(imageImports.cancel(id), look('active', true))).toEqual([])
})
