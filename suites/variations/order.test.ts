import { expect, test } from 'vitest'
import { changed, contextAt, told, variantOf, variantsOf } from './context.fixture.ts'
import { inOrder, otherOrder } from './order.ts'
import { requestOf } from './request.ts'

const keys = (operation: string, name: string) =>
  Object.keys(variantOf(otherOrder, operation, name).make().test.wire)

test('the plainest request is sent in six orders', () => {
  expect(told(variantsOf(otherOrder, 'CancelConversionTask'))).toEqual([
    'plain.reversed: accepted',
    'plain.sorted: accepted',
    'plain.version-first: accepted',
    'plain.action-last: accepted',
    'plain.shuffled-1: accepted',
    'plain.shuffled-2: accepted',
  ])
})

test('action and version move like any other key', () => {
  expect(keys('CancelConversionTask', 'plain.reversed')).toEqual(['ConversionTaskId', 'Version', 'Action'])
  expect(keys('CancelConversionTask', 'plain.version-first')).toEqual([
    'Version',
    'Action',
    'ConversionTaskId',
  ])
  expect(keys('ImportVolume', 'plain.action-last')).toEqual([
    'Version',
    'AvailabilityZone',
    'Image.Format',
    'Image.Bytes',
    'Image.ImportManifestUrl',
    'Volume.Size',
    'Action',
  ])
})

test('nothing but the order is different', () => {
  expect(changed(variantOf(otherOrder, 'ImportVolume', 'plain.sorted'))).toEqual({})
})

test('two shuffles of one request are two orders, each the same every time', () => {
  const [one, other] = ['plain.shuffled-1', 'plain.shuffled-2'].map((name) => keys('ImportVolume', name))
  expect(one).not.toEqual(other)
  expect(keys('ImportVolume', 'plain.shuffled-1')).toEqual(one)
})

test('a wire in an order has all its keys', () => {
  const context = contextAt('CancelExportTask')
  expect(inOrder(context, requestOf(context), (all) => all.toReversed())).toEqual({
    ExportTaskId: '{{exportTaskId}}',
    Version: '2016-11-15',
    Action: 'CancelExportTask',
  })
})

test('an operation whose members never stand together has its plainest request alone', () => {
  const names = variantsOf(otherOrder, 'CancelConversionTask').map(({ name }) => name)
  expect(names.filter((name) => !name.startsWith('plain.'))).toEqual([])
})
