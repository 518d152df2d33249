import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { duplicateKeys } from './duplicate-keys.ts'

test('each key stands twice, first with the same value, then with another', () => {
  expect(told(variantsOf(duplicateKeys, 'CancelConversionTask'))).toEqual([
    'ConversionTaskId.same: duplicate-parameter',
    'ReasonMessage.same: duplicate-parameter',
    'DryRun.same: duplicate-parameter',
    'ConversionTaskId.other: duplicate-parameter',
    'ReasonMessage.other: duplicate-parameter',
    'DryRun.other: duplicate-parameter',
  ])
})

test('the second stands after a request that is otherwise its control', () => {
  const same = variantOf(duplicateKeys, 'CancelExportTask', 'ExportTaskId.same')
  const other = variantOf(duplicateKeys, 'CancelExportTask', 'ExportTaskId.other')
  expect([changed(same), changed(other)]).toEqual([{}, {}])
  expect(same.make().test.extra).toEqual([['ExportTaskId', '{{exportTaskId}}']])
  expect(other.make().test.extra).toEqual([['ExportTaskId', '{{exportTaskId}}2']])
})

test('no caller can write it: an SDK is not asked for it', () => {
  const { control, test: sent } = variantOf(duplicateKeys, 'CancelExportTask', 'ExportTaskId.same').make()
  expect(control!.params).toEqual({ ExportTaskId: '{{exportTaskId}}' })
  expect(sent.params).toBeUndefined()
})

test('a key that the version does not have is not doubled', () => {
  const at2013 = variantsOf(duplicateKeys, 'CancelConversionTask', '2013-02-01')
  expect(at2013.map(({ name }) => name)).not.toContain('DryRun.same')
})
