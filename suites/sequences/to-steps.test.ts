import { expect, test } from 'vitest'
import { library } from '../variations/context.fixture.ts'
import type { Call, Verb } from './call.ts'
import { toSteps } from './to-steps.ts'

type Told = readonly [verb: Verb, operation: string, ...tasks: number[]]

const stepsOf = (...calls: readonly Told[]) =>
  toSteps(
    calls.map(([verb, operation, ...tasks], i): Call => ({ verb, operation, tasks, number: i + 1 })),
    { id: 's', version: '2016-11-15', library },
  )
const make: Told = ['make', 'ImportImage', 1]
const describe: Told = ['describe', 'DescribeImportImageTasks', 1]

test('a task is made under a name of its own, which its answer binds', () => {
  const [step] = stepsOf(make)
  expect(step!.id).toBe('s (1: make task1)')
  expect(step!.wire['DiskContainer.1.UserBucket.S3Bucket']).toBe('ec2spec-{{nonce}}-1')
  expect(step!.expect.answer!.children).toMatchObject([{ name: 'importTaskId', text: '{{task1}}' }])
  expect(step!.expect.orSituations).toEqual(['unreachable-storage'])
})

test('later calls name tasks in the order in which they are to stand', () => {
  const [, , step] = stepsOf(make, ['make', 'ImportImage', 2], ['describe', 'DescribeImportImageTasks', 2, 1])
  expect(step!.wire).toEqual({
    Action: 'DescribeImportImageTasks',
    Version: '2016-11-15',
    'ImportTaskId.1': '{{task2}}',
    'ImportTaskId.2': '{{task1}}',
  })
})

test('a list names none', () => {
  const [step] = stepsOf(['list', 'DescribeImportImageTasks'])
  expect(step!.wire).toEqual({ Action: 'DescribeImportImageTasks', Version: '2016-11-15' })
})

test('a task that nobody touched has to be known, one that was cancelled or waited for may be forgotten', () => {
  const isOpen = (...calls: readonly Told[]) => stepsOf(make, ...calls, describe).at(-1)!.expect.open ?? false
  expect(isOpen()).toBe(false)
  expect(isOpen(['rehearse', 'CancelImportTask', 1])).toBe(false)
  expect(isOpen(['cancel', 'CancelImportTask', 1])).toBe(true)
  expect(isOpen(['elsewhere', 'CancelExportTask', 1])).toBe(true)
  expect(isOpen(['make', 'ImportImage', 2], ['wait', 'DescribeImportImageTasks', 2])).toBe(true)
  expect(isOpen(['make', 'ImportImage', 2], ['cancel', 'CancelImportTask', 2])).toBe(false)
})

test('what comes of a cancel, a dry run, or an id of another family is left open', () => {
  const others: readonly Told[] = [
    ['cancel', 'CancelImportTask', 1],
    ['rehearse', 'CancelImportTask', 1],
    ['elsewhere', 'DescribeConversionTasks', 1],
  ]
  expect(others.map((call) => stepsOf(make, call).at(-1)!.expect)).toEqual([
    { open: true },
    { open: true },
    { open: true },
  ])
})

test('a dry run says so, and makes its task under a name that no task has', () => {
  const [step] = stepsOf(['rehearse', 'ImportImage'])
  expect(step!.params!.DryRun).toBe(true)
  expect(step!.wire).toMatchObject({
    'DiskContainer.1.UserBucket.S3Bucket': 'ec2spec-{{nonce}}-dry1',
    DryRun: 'true',
  })
  expect(step!.expect.answer).toBeUndefined()
})

test('a wait is repeated until the task is over, and blames nobody', () => {
  const step = stepsOf(make, ['wait', 'DescribeImportImageTasks', 1]).at(-1)!
  expect([step.poll, step.expect.open]).toEqual(['may', true])
  expect(JSON.stringify(step.expect.answer)).toContain('{{completed|deleted|error|deleting|deleted}}')
})

test('a request that needs nothing done before has no set-up', () => {
  expect(stepsOf(make).map(({ role }) => role)).toEqual(['test'])
})
