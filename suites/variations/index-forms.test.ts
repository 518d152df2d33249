import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { indexForms } from './index-forms.ts'

test.each([
  ['member-form', 'unknown-list-form', 'ExportTaskId.member.1'],
  ['from-0', 'unusual-list', 'ExportTaskId.0'],
  ['without-number', 'unknown-list-form', 'ExportTaskId'],
  ['leading-zero', 'unusual-list', 'ExportTaskId.01'],
  ['from-2', 'unusual-list', 'ExportTaskId.2'],
  ['item-form', 'unknown-list-form', 'ExportTaskId.item.1'],
  ['brackets', 'unknown-list-form', 'ExportTaskId[1]'],
  ['minus-1', 'unknown-list-form', 'ExportTaskId.-1'],
  ['letter', 'unknown-list-form', 'ExportTaskId.N'],
  ['underscore', 'unknown-list-form', 'ExportTaskId_1'],
  ['far-off', 'unusual-list', 'ExportTaskId.1000000'],
  ['two-dots', 'unknown-list-form', 'ExportTaskId..1'],
  ['fraction', 'unknown-list-form', 'ExportTaskId.1.5'],
])('%s: %s, as %s', (form, situation, key) => {
  const variant = variantOf(indexForms, 'DescribeExportTasks', `ExportTaskId.${form}`)
  expect(variant.situation).toBe(situation)
  expect(changed(variant)).toEqual({ 'ExportTaskId.1': null, [key]: '{{exportTaskId}}' })
})

test('the lists of an operation take turns', () => {
  expect(told(variantsOf(indexForms, 'DescribeExportTasks')).slice(0, 4)).toEqual([
    'ExportTaskId.member-form: unknown-list-form',
    'Filter.member-form: unknown-list-form',
    'Filter.1.Value.member-form: unknown-list-form',
    'ExportTaskId.from-0: unusual-list',
  ])
})

test('every key of an item changes, and a list in it is a list of its own', () => {
  expect(changed(variantOf(indexForms, 'DescribeExportTasks', 'Filter.from-0'))).toEqual({
    'Filter.1.Name': null,
    'Filter.1.Value.1': null,
    'Filter.0.Name': 'state',
    'Filter.0.Value.1': 'active',
  })
  expect(changed(variantOf(indexForms, 'DescribeExportTasks', 'Filter.1.Value.item-form'))).toEqual({
    'Filter.1.Value.1': null,
    'Filter.1.Value.item.1': 'active',
  })
})

test('an operation without lists has none', () => {
  expect(variantsOf(indexForms, 'CancelConversionTask')).toEqual([])
  expect(variantsOf(indexForms, 'ImportVolume')).toEqual([])
})
