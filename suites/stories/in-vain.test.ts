import { expect, test } from 'vitest'
import { cancelsInVain, deniedLeavesNothing, elsewhere, leavesNothing } from './in-vain.ts'
import { sceneOf, told } from './scene.fixture.ts'

const volume = sceneOf('ImportVolume')
const described = 'describe task 1: DescribeConversionTasks, accepted'
const listed = 'list with DescribeConversionTasks: DescribeConversionTasks, accepted'
const witnessed = [
  'witness: make task 99: ImportVolume, accepted',
  'witness: wait for task 99: DescribeConversionTasks, accepted',
]

test('of five requests four are made in vain, between lists of all tasks', () => {
  expect(leavesNothing.alone).toBe(true)
  expect(told(leavesNothing, volume)).toEqual([
    'make task 1: ImportVolume, accepted',
    listed,
    listed,
    'make task 2 in vain: ImportVolume, dry-run-granted',
    'make task 3 in vain: ImportVolume, unknown-parameter',
    'make task 4 in vain: ImportVolume, missing-parameter',
    'make task 5 in vain: ImportVolume, either',
    described,
    listed,
  ])
})

test('each of them has one thing wrong', () => {
  const [dry, stranger, lacking, typed] = leavesNothing.steps(volume)!.slice(3)
  expect(dry!.wire.DryRun).toBe('true')
  expect(stranger!.wire.Colour).toBe('blue')
  expect(Object.keys(lacking!.wire)).toEqual(['Action', 'Version', 'AvailabilityZone', 'Volume.Size'])
  expect(lacking!.expect.about).toBe('Image')
  expect(typed!.wire.DryRun).toBe('maybe')
})

test('nothing is rehearsed that takes no DryRun, and nothing lacks where nothing is required', () => {
  const vain = (operation: string, version?: string) =>
    told(leavesNothing, sceneOf(operation, version)).filter((line) => line.includes('in vain'))
  expect(vain('ImportVolume', '2013-02-01')[0]).toBe('make task 3 in vain: ImportVolume, unknown-parameter')
  expect(vain('ImportImage').filter((line) => line.endsWith('missing-parameter'))).toEqual([])
})

test('a caller who may not makes nothing and cancels nothing', () => {
  expect(told(deniedLeavesNothing, volume)).toEqual([
    'make task 1: ImportVolume, accepted',
    'make task 2 in vain: ImportVolume, unauthorized',
    described,
    'cancel task 1 in vain: CancelConversionTask, unauthorized',
    described,
    listed,
    ...witnessed,
  ])
  const denied = deniedLeavesNothing.steps(volume)!.filter(({ credentials }) => credentials === 'denied')
  expect(denied.map(({ operation }) => operation)).toEqual(['ImportVolume', 'CancelConversionTask'])
})

test('a cancel that is rehearsed, refused, or of almost that id leaves the task as it is', () => {
  expect(told(cancelsInVain, volume)).toEqual([
    'make task 1: ImportVolume, accepted',
    described,
    'cancel {{task1}} in vain: CancelConversionTask, dry-run-granted',
    described,
    'cancel {{task1}} in vain: CancelConversionTask, unknown-parameter',
    described,
    'cancel {{task1-short}} in vain: CancelConversionTask, unknown-conversion-task',
    'cancel {{task1}}0 in vain: CancelConversionTask, unknown-conversion-task',
    described,
    'cancel without an id: CancelConversionTask, either',
    described,
    ...witnessed,
  ])
  expect(cancelsInVain.steps(volume)![2]!.wire.DryRun).toBe('true')
  const exports = told(cancelsInVain, sceneOf('ExportImage'))
  expect(exports.filter((line) => line.endsWith('dry-run-granted'))).toEqual([])
})

test('the id of a task is asked of every other family, and the task looked at afterwards', () => {
  const scene = sceneOf('ImportVolume', '2013-02-01')
  expect(elsewhere.clause(scene)).toBe('DescribeExportTasks.own-tasks')
  expect(told(elsewhere, scene)).toEqual([
    'make task 1: ImportVolume, accepted',
    described,
    'DescribeExportTasks of task 1: DescribeExportTasks, either',
    'list with DescribeExportTasks: DescribeExportTasks, accepted',
    'CancelExportTask of task 1: CancelExportTask, either',
    'describe task 1: DescribeConversionTasks, either',
  ])
})

test('another kind of its own family describes it, but is not asked to cancel it', () => {
  const asked = told(elsewhere, sceneOf('ExportImage')).filter((line) => line.includes(' of task 1'))
  expect(asked).toContain('DescribeExportTasks of task 1: DescribeExportTasks, either')
  expect(asked.filter((line) => line.startsWith('Cancel'))).toEqual([
    'CancelImportTask of task 1: CancelImportTask, either',
    'CancelConversionTask of task 1: CancelConversionTask, either',
  ])
})

test('where there is no other family, there is no elsewhere', () => {
  const kinds = volume.kinds.filter(({ cancel }) => cancel === 'CancelConversionTask')
  expect(elsewhere.steps({ ...volume, kinds })).toBeUndefined()
})
