import { expect, test } from 'vitest'
import { bounds } from './bounds.ts'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'

test('each number goes to the edges of its type, member by member', () => {
  expect(told(variantsOf(bounds, 'ImportVolume')).slice(0, 4)).toEqual([
    'Image.Bytes.1: accepted (Image.Bytes)',
    'Volume.Size.1: accepted (Volume.Size)',
    'Image.Bytes.2147483647: accepted (Image.Bytes)',
    'Volume.Size.2147483647: accepted (Volume.Size)',
  ])
})

test('a number that no double holds is sent digit by digit, and looked for in a describe', () => {
  const largest = variantOf(bounds, 'ImportVolume', 'Image.Bytes.9223372036854775807')
  expect(changed(largest)).toEqual({ 'Image.Bytes': '9223372036854775807' })
  expect(largest.make().after!.map(({ id }) => id)).toEqual(['DescribeConversionTasks/by-id'])
})

test('only between the smallest and the largest golden number does it have to be taken', () => {
  const right = (name: string) => variantOf(bounds, 'ImportVolume', name).make().test.situations
  expect(right('Image.Bytes.2147483648')).toEqual([])
  expect(right('Image.Bytes.1')).toEqual(['unusual-number'])
})

test('no number is beyond its type or below its documented minimum', () => {
  expect(told(variantsOf(bounds, 'DescribeImportImageTasks'))).toEqual([
    'MaxResults.1: accepted (MaxResults)',
    'MaxResults.2147483647: accepted (MaxResults)',
    'MaxResults.2: accepted (MaxResults)',
  ])
})

test('a number with a point has fractions as well', () => {
  const sizes = variantsOf(bounds, 'ImportImage').filter(({ about }) => about === 'ClientData.UploadSize')
  expect(sizes.map(({ name }) => name)).toEqual([
    'ClientData.UploadSize.0',
    'ClientData.UploadSize.0.5',
    'ClientData.UploadSize.1000',
    'ClientData.UploadSize.128696320.25',
  ])
})

test('an operation without numbers has none', () => {
  expect(variantsOf(bounds, 'CancelConversionTask')).toEqual([])
})
