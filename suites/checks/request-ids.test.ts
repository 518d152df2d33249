import { expect, test } from 'vitest'
import { imageImports } from './families.fixture.ts'
import { document, looksOf, noAnswer, refusal, toldOf } from './looks.fixture.ts'
import { requestIds } from './request-ids.ts'

const { task, make, describe, cancel } = imageImports
const first = make(task('import-ami-1'))

test('every answer of a case has a request id of its own', () => {
  expect(toldOf(requestIds, looksOf([first, describe([], [])]))).toEqual([
    'DescribeImportImageTasks.request-ids',
  ])
  expect(
    toldOf(
      requestIds,
      looksOf([first, cancel('import-ami-1', document('CancelImportTask', '').replace('r-1', 'r-0'))]),
    ),
  ).toEqual([
    'CancelImportTask.request-ids — requestId: expected an id that no other answer has, ' +
      'got r-0, as in the answer to ImportImage',
  ])
})

test('errors have one as well, spelt in their own way', () => {
  const failed = refusal('InvalidParameter')
  expect(toldOf(requestIds, looksOf([describe([], failed), describe([], failed)]))).toEqual([
    'DescribeImportImageTasks.request-ids — requestId: expected an id that no other answer has, ' +
      'got InvalidParameter-id, as in the answer to DescribeImportImageTasks',
  ])
})

test('a first answer has none to differ from, and one without an id says nothing', () => {
  expect(toldOf(requestIds, looksOf([first]))).toEqual([])
  expect(toldOf(requestIds, looksOf([first, cancel('import-ami-1', noAnswer('reset'))]))).toEqual([])
  expect(toldOf(requestIds, looksOf([first, cancel('import-ami-1', '<CancelImportTaskResponse/>')]))).toEqual(
    [],
  )
})

test('what is only set up is no subject of its own', () => {
  const failed = refusal('InvalidParameter')
  expect(
    toldOf(requestIds, looksOf([describe([], failed), describe([], failed, { role: 'setup' })])),
  ).toEqual([])
})
