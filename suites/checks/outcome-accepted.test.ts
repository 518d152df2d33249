import { expect, test } from 'vitest'
import type { Expectation } from '../../harness/golden/case.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { imageImports } from './families.fixture.ts'
import {
  type About,
  type Answer,
  again,
  ask,
  looksOf,
  noAnswer,
  refusal,
  toldOfEach,
} from './looks.fixture.ts'
import { accepted } from './outcome.ts'

const { task, describe, cancel } = imageImports
const make = (answer: Answer, expect: Expectation = {}, params: Params = {}) =>
  ask('ImportImage', params, answer, { expect })
const control = ask('ImportImage', {}, {}, { role: 'control' })
const acceptance = (calls: Parameters<typeof looksOf>[0], about?: About) =>
  toldOfEach(accepted, looksOf(calls, about))

test('a valid request succeeds', () => {
  expect(acceptance([make({})])).toEqual(['ImportImage.accepted'])
  expect(acceptance([make({}, { about: 'Platform' })])).toEqual(['ImportImage.input.Platform:accepted'])
  expect(acceptance([make(refusal('InvalidInput'), { about: 'Platform' })])).toEqual([
    'ImportImage.input.Platform:accepted — Errors.Error.Code: expected success, got 400 InvalidInput',
  ])
})

test('the last attempt counts, and no answer is no refusal', () => {
  expect(acceptance([again(make(refusal('InvalidInput')), {})])).toEqual(['ImportImage.accepted'])
  expect(acceptance([make(noAnswer('reset'))])).toEqual([])
})

test('a target that says it has no such parameter fails the operation, unless that came later', () => {
  const refusedFor = (about: string) => acceptance([make(refusal('UnknownParameter'), { about })])
  expect(refusedFor('RoleName')).toEqual([
    'ImportImage.input.RoleName:accepted — Errors.Error.Code: expected success, got 400 UnknownParameter',
    'ImportImage.accepted — Errors.Error.Code: expected success, got 400 UnknownParameter',
  ])
  expect(refusedFor('LicenseSpecifications')).toEqual([
    expect.stringContaining('ImportImage.input.LicenseSpecifications:accepted — '),
  ])
})

test('a refusal that the documents leave open, or that speaks of what the target has, tells nothing', () => {
  const expectation = { orSituations: ['unreachable-storage'] }
  const lacking = refusal('InvalidParameter')
  expect(acceptance([make(lacking, expectation)])).toEqual([
    'ImportImage.accepted ? InvalidParameter is right as well: the documents leave it open',
  ])
  expect(acceptance([make(refusal('ResourceLimitExceeded'))])).toEqual([
    'ImportImage.accepted ? ResourceLimitExceeded: a quota of the target is used up',
  ])
})

test('what the control, or the plainest request, was accepted with cannot be what lacks', () => {
  const expectation = { orSituations: ['unreachable-storage'] }
  const failed = ['ImportImage.accepted — Errors.Error.Code: expected success, got 400 InvalidParameter']
  const lacking = make(refusal('InvalidParameter'), expectation)
  expect(acceptance([control, lacking])).toEqual(failed)
  expect(acceptance([lacking], { support: { accepted: true } })).toEqual(failed)
})

test('what the plainest request does not refer to may lack all the same', () => {
  const told = (orSituation: string, params: Params) =>
    acceptance([make(refusal('InvalidParameter'), { orSituations: [orSituation] }, params)], {
      support: { accepted: true },
    })
  const open = ['ImportImage.accepted ? InvalidParameter is right as well: the documents leave it open']
  expect(told('unknown-license', {})).toEqual(open)
  expect(told('unreachable-storage', { DiskContainers: [{ Url: 'https://a/' }] })).toEqual(open)
})

test('a task that was over first could not be cancelled', () => {
  const late = cancel('import-ami-1', refusal('InvalidRequest'))
  const over = describe(['import-ami-1'], [task('import-ami-1', 'completed')])
  expect(acceptance([late])).toEqual([
    'CancelImportTask.accepted — Errors.Error.Code: expected success, got 400 InvalidRequest',
  ])
  expect(acceptance([late, over])[0]).toBe(
    'CancelImportTask.accepted ? race: the task was over before it was cancelled',
  )
})

test('a task of the case that the target no longer knows tells nothing of the request', () => {
  const forgotten = [describe(['import-ami-1'], refusal('InvalidConversionTaskId'))]
  expect(acceptance(forgotten, { bindings: { importTaskId: 'import-ami-1' } })).toEqual([
    'DescribeImportImageTasks.accepted ? InvalidConversionTaskId: the target no longer knows the task',
  ])
  expect(acceptance(forgotten)).toEqual([
    'DescribeImportImageTasks.accepted — Errors.Error.Code: expected success, got 400 InvalidConversionTaskId',
  ])
})
