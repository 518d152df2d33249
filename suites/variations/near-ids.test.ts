import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { nearIds } from './near-ids.ts'

test('an id that is almost one is unknown, what could not be one is malformed', () => {
  expect(told(variantsOf(nearIds, 'DescribeConversionTasks'))).toEqual([
    'shorter: unknown-conversion-task',
    'longer: unknown-conversion-task',
    'markup: malformed-conversion-task',
    'cdata-end: malformed-conversion-task',
    'percent-encoded: malformed-conversion-task',
    'beyond-ascii: malformed-conversion-task',
    'very-long: malformed-conversion-task',
    'control-character: unusual-id',
    'blanks: unusual-id',
  ])
})

test('where the documents make no difference, both are unknown', () => {
  expect(variantOf(nearIds, 'DescribeImportImageTasks', 'markup').situation).toBe('unknown-import-task')
})

test.each([
  ['shorter', '{{exportTaskId-short}}'],
  ['longer', '{{exportTaskId}}0'],
  ['blanks', ' {{exportTaskId}} '],
])('%s: the id of a task that was just made is sent as %s', (name, id) => {
  const variant = variantOf(nearIds, 'CancelExportTask', name)
  expect(variant.make().control!.wire).toEqual({ ExportTaskId: '{{exportTaskId}}' })
  expect(changed(variant)).toEqual({ ExportTaskId: id })
})

test('an operation that takes no id of a task has none', () => {
  expect(variantsOf(nearIds, 'ImportVolume')).toEqual([])
  expect(variantsOf(nearIds, 'CreateInstanceExportTask')).toEqual([])
})
