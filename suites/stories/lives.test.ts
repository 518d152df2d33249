import { expect, test } from 'vitest'
import {
  acrossVersions,
  besideOthers,
  bothCompleted,
  cancelled,
  completed,
  found,
  oneOfThree,
} from './lives.ts'
import { sceneOf, told } from './scene.fixture.ts'

const volume = sceneOf('ImportVolume', '2013-02-01')
const makeFull = (n: number) => Array(2).fill(`make task ${n}: ImportVolume, accepted`)
const described = 'describe task 1: DescribeConversionTasks, accepted'
const forgotten = 'describe task 1: DescribeConversionTasks, either'
const listed = 'list with DescribeConversionTasks: DescribeConversionTasks, accepted'
const over = (n: number) => `wait for task ${n}: DescribeConversionTasks, accepted`

test('a task with everything in it is cancelled twice, and looked at before and after', () => {
  const cancel = 'cancel task 1: CancelConversionTask, either'
  expect(told(cancelled, volume)).toEqual([
    ...makeFull(1),
    described,
    listed,
    cancel,
    forgotten,
    over(1),
    forgotten,
    cancel,
    listed,
    forgotten,
    'witness: make task 99: ImportVolume, accepted',
    'witness: wait for task 99: DescribeConversionTasks, accepted',
    forgotten,
  ])
})

test('the plainest request stands in for the full one where that is refused', () => {
  const [full, plain] = cancelled.steps(volume)!
  expect([full!.either, plain!.either]).toEqual(['task 1', 'task 1'])
  expect([full!.expect.orSituations, plain!.expect.orSituations]).toEqual([['combination'], []])
  expect([full!.wire.Description, plain!.wire.Description]).toEqual([
    'two  blanks, and one at the end {{nonce}}-1 ',
    undefined,
  ])
})

test('a reason is given with a cancel that takes one, and no other', () => {
  const reason = (operation: string) =>
    cancelled.steps(sceneOf(operation))!.find(({ id }) => id === 'cancel task 1')!.params
  expect(reason('ImportVolume')).toMatchObject({ ReasonMessage: 'cancelled by ec2spec <&>' })
  expect(reason('ImportImage')).toMatchObject({ CancelReason: 'cancelled by ec2spec <&>' })
  expect(reason('ExportImage')).toEqual({ ExportTaskId: '{{task1}}' })
})

test('a task comes to its end, and so do two that are told apart', () => {
  expect(told(completed, volume)).toEqual([...makeFull(1), described, over(1), forgotten, listed, forgotten])
  expect(told(bothCompleted, volume).slice(2)).toEqual([
    over(1),
    over(2),
    'describe task 1, 2: DescribeConversionTasks, either',
  ])
  expect(bothCompleted.steps(volume)!.flatMap(({ wire }) => wire['Volume.Size'] ?? [])).toEqual(['9', '10'])
})

test('of three tasks the second is cancelled, and a fourth that nobody touches is the witness', () => {
  expect(told(oneOfThree, volume)).toEqual([
    ...[1, 2, 3].flatMap(makeFull),
    'describe task 3, 1, 2: DescribeConversionTasks, accepted',
    'describe task 1, 3: DescribeConversionTasks, accepted',
    'cancel task 2: CancelConversionTask, either',
    over(2),
    'describe task 3, 1: DescribeConversionTasks, either',
    listed,
    forgotten,
    'witness: make task 99: ImportVolume, accepted',
    `witness: ${over(99)}`,
  ])
})

test('tasks of all other kinds stand beside one that is cancelled, then one that the same call cancels ages', () => {
  expect(besideOthers.alone).toBe(true)
  expect(told(besideOthers, volume).slice(0, 10)).toEqual([
    'make task 1: ImportVolume, accepted',
    'make task 2: CreateInstanceExportTask, either',
    'make task 3: ImportInstance, either',
    'describe task 2: DescribeExportTasks, either',
    'describe task 3: DescribeConversionTasks, either',
    'cancel task 1: CancelConversionTask, either',
    forgotten,
    'describe task 2: DescribeExportTasks, either',
    'describe task 3: DescribeConversionTasks, either',
    'make task 99: ImportInstance, accepted',
  ])
  expect(new Set(told(besideOthers, volume).slice(10))).toEqual(
    new Set(['describe task 99: DescribeConversionTasks, either']),
  )
})

test('what a list shows is found by its id, at the other version as well', () => {
  expect(told(found, volume).slice(1)).toEqual([listed, forgotten, listed])
  const other = acrossVersions.steps(volume)!.find(({ version }) => version)!
  expect([other.version, other.wire]).toEqual([
    '2016-11-15',
    { Action: 'DescribeConversionTasks', Version: '2016-11-15', 'ConversionTaskId.1': '{{task1}}' },
  ])
})

test('a task that the other version cannot describe is not looked for there', () => {
  expect(acrossVersions.steps(sceneOf('ImportImage'))).toBeUndefined()
})
