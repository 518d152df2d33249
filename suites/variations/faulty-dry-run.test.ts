import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { faultyDryRun } from './faulty-dry-run.ts'

test('each golden fault is rehearsed', () => {
  expect(told(variantsOf(faultyDryRun, 'CancelConversionTask'))).toEqual([
    'malformed-id: faulty-dry-run',
    'misspelt-ConversionTaskId.1: faulty-dry-run',
    'unknown-id: faulty-dry-run',
    'unknown-parameter: faulty-dry-run',
    'without-ConversionTaskId: faulty-dry-run',
    'wrong-case: faulty-dry-run',
  ])
})

test('fault and dry run stand in one request', () => {
  const changes = (name: string) => changed(variantOf(faultyDryRun, 'CancelConversionTask', name))
  expect(changes('unknown-id')).toEqual({ ConversionTaskId: 'import-i-ffffffff', DryRun: 'true' })
  expect(changes('misspelt-ConversionTaskId.1')).toEqual({
    ConversionTaskId: null,
    'ConversionTaskId.1': '{{conversionTaskId}}',
    DryRun: 'true',
  })
})

test('neither a caller without permission nor a fault of DryRun itself is combined with it', () => {
  const names = variantsOf(faultyDryRun, 'ImportVolume').map(({ name }) => name)
  expect(names).toContain('Image.Bytes-many')
  expect(names.filter((name) => /denied|DryRun/.test(name))).toEqual([])
})

test('an operation without a dry run has none', () => {
  expect(variantsOf(faultyDryRun, 'CancelExportTask')).toEqual([])
  expect(variantsOf(faultyDryRun, 'CancelConversionTask', '2013-02-01')).toEqual([])
})
