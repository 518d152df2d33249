import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { outOfRange } from './ranges.ts'

test('a number is below its range, above it, beyond its type, and oddly written', () => {
  expect(told(variantsOf(outOfRange, 'DescribeExportImageTasks'))).toEqual([
    'MaxResults.minus-1: negative-number (MaxResults)',
    'MaxResults.zero: out-of-range (MaxResults)',
    'MaxResults.above-maximum: out-of-range (MaxResults)',
    'MaxResults.far-below: negative-number (MaxResults)',
    'MaxResults.far-above: out-of-range (MaxResults)',
    'MaxResults.minus-0: unusual-spelling (MaxResults)',
    'MaxResults.beyond-type: unusual-spelling (MaxResults)',
    'MaxResults.beyond-every-type: unusual-spelling (MaxResults)',
  ])
  const numbers = variantsOf(outOfRange, 'DescribeExportImageTasks').map((one) => changed(one).MaxResults)
  expect(numbers.slice(0, 6)).toEqual(['-1', '0', '501', '-9007199254740993', '500000', '-0'])
  expect(numbers.slice(6)).toEqual(['2147483648', '9'.repeat(40)])
})

test('a long number goes further before it is beyond its type', () => {
  const bytes = variantOf(outOfRange, 'ImportVolume', 'Image.Bytes.beyond-type')
  expect(changed(bytes)).toEqual({ 'Image.Bytes': '9223372036854775808' })
})

test('a text is twenty characters too long', () => {
  const { ClientToken } = changed(variantOf(outOfRange, 'ImportImage', 'ClientToken.too-long'))
  expect(ClientToken).toBe(`ec2spec-{{nonce}}${'x'.repeat(67)}`)
})

test('a number without a golden pair above its range, or at zero, is not sent there', () => {
  const names = (operation: string) => variantsOf(outOfRange, operation).map(({ name }) => name)
  expect(names('ImportVolume')).not.toContain('Image.Bytes.above-maximum')
  expect(names('DescribeImportImageTasks')).not.toContain('MaxResults.zero')
})

test('an operation without numbers or limits has none', () => {
  expect(variantsOf(outOfRange, 'CancelConversionTask')).toEqual([])
})
