import { expect, test } from 'vitest'
import { changed, contextAt, told, variantOf, variantsOf } from './context.fixture.ts'
import { dryRun, dryRunEdit, offersDryRun } from './dry-run.ts'

test('a dry run is granted, and DryRun=false is none', () => {
  expect(told(variantsOf(dryRun, 'CancelConversionTask'))).toEqual([
    'true.0: dry-run-granted',
    'false.0: accepted (DryRun)',
  ])
})

test('the control of a dry run is the call that it rehearses', () => {
  const variant = variantOf(dryRun, 'CancelConversionTask', 'true.0')
  expect(variant.make().control!.wire).toEqual({ ConversionTaskId: '{{conversionTaskId}}' })
  expect(changed(variant)).toEqual({ DryRun: 'true' })
})

test('DryRun=false needs no control', () => {
  const variant = variantOf(dryRun, 'CancelConversionTask', 'false.0')
  expect(variant.make().control).toBeUndefined()
  expect(changed(variant)).toEqual({ DryRun: 'false' })
})

test('a request that may be refused is rehearsed, but not sent with DryRun=false', () => {
  const names = (operation: string) => variantsOf(dryRun, operation).map(({ name }) => name)
  expect(names('ExportImage').slice(0, 4)).toEqual(['true.0', 'false.0', 'true.1', 'false.1'])
  expect(names('DescribeImportImageTasks')).toEqual(['true.0', 'false.0', 'true.1', 'true.2'])
})

test('no token goes along, which the rehearsed call would use up', () => {
  const tokens = variantsOf(dryRun, 'ExportImage').filter((one) => 'ClientToken' in one.make().test.wire)
  expect(tokens).toEqual([])
})

test('an operation without DryRun at its version has none', () => {
  expect(offersDryRun(contextAt('CancelExportTask'))).toBe(false)
  expect(offersDryRun(contextAt('ImportVolume', '2013-02-01'))).toBe(false)
  expect(variantsOf(dryRun, 'CancelExportTask')).toEqual([])
  expect(variantsOf(dryRun, 'ImportVolume', '2013-02-01')).toEqual([])
})

test('DryRun is set like any other member', () => {
  expect(dryRunEdit(true)).toEqual({ path: ['DryRun'], value: true })
})
