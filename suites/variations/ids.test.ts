import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { severalIds } from './ids.ts'

test('two tasks are described together, and ten', () => {
  expect(told(variantsOf(severalIds, 'DescribeExportTasks', '2013-02-01'))).toEqual([
    '2: accepted',
    '10: accepted',
  ])
})

test('each id is that of a task made before', () => {
  const two = variantOf(severalIds, 'DescribeConversionTasks', '2')
  expect(changed(two)).toEqual({
    'ConversionTaskId.1': '{{conversionTaskId_1}}',
    'ConversionTaskId.2': '{{conversionTaskId_2}}',
  })
  const { setups, test: sent } = two.make()
  expect(setups!.map(({ id }) => id)).toEqual(['ImportVolume/minimal', 'ImportVolume/minimal'])
  expect(JSON.stringify(setups![1]!.expect.answer)).toContain('{{conversionTaskId_2}}')
  expect(sent.params).toEqual({ ConversionTaskIds: ['{{conversionTaskId_1}}', '{{conversionTaskId_2}}'] })
})

test('ten keys are counted to ten', () => {
  const ten = changed(variantOf(severalIds, 'DescribeImportImageTasks', '10'))
  expect(Object.keys(ten).at(-1)).toBe('ImportTaskId.10')
})

test('an operation that takes one id, or none, has none', () => {
  expect(variantsOf(severalIds, 'CancelConversionTask')).toEqual([])
  expect(variantsOf(severalIds, 'ImportVolume')).toEqual([])
})
