import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { listLengths } from './lists.ts'

test('a list has two, twenty, one and three items', () => {
  expect(told(variantsOf(listLengths, 'ImportInstance'))).toEqual([
    'DiskImages.2: accepted (DiskImages)',
    'DiskImages.20: accepted (DiskImages)',
    'DiskImages.1: accepted (DiskImages)',
    'DiskImages.3: accepted (DiskImages)',
  ])
})

test('a second item is told apart from the first by every value that can differ', () => {
  const two = variantOf(listLengths, 'ImportInstance', 'DiskImages.2')
  expect(changed(two)).toEqual({
    'DiskImage.2.Image.Format': 'VHD',
    'DiskImage.2.Image.Bytes': '1179593730',
    'DiskImage.2.Image.ImportManifestUrl': 'https://s3.amazonaws.com/ec2spec-{{nonce}}-2/manifest.xml',
    'DiskImage.2.Volume.Size': '14',
  })
  expect(two.make().after!.map(({ operation }) => operation)).toEqual(['DescribeConversionTasks'])
})

test('how many items are too many is left open, and what a golden pair with two leaves open, but not for one', () => {
  const right = (name: string, operation = 'ExportImage') =>
    variantOf(listLengths, operation, name).make().test.situations
  expect(right('DiskImages.2', 'ImportInstance')).toEqual(['invalid-value', 'over-limit'])
  expect(right('TagSpecifications.Tags.20')).toEqual(['unknown-image', 'unreachable-storage', 'over-limit'])
  expect(right('TagSpecifications.Tags.1')).toEqual(['unknown-image', 'unreachable-storage'])
})

test('an empty list is written by the caller and sent by nobody', () => {
  const none = variantOf(listLengths, 'ExportImage', 'TagSpecifications.0')
  expect(none.make().test.params).toMatchObject({ TagSpecifications: [] })
  expect(changed(none)).toEqual({})
})

test('no list is empty that the request needs, or that lies in another', () => {
  const names = (operation: string) => variantsOf(listLengths, operation).map(({ name }) => name)
  expect(names('ImportInstance')).not.toContain('DiskImages.0')
  expect(names('ExportImage')).not.toContain('TagSpecifications.Tags.0')
})

test('fewer items show the same, under the same name', () => {
  const smaller = [...variantOf(listLengths, 'ImportInstance', 'DiskImages.3').smaller!()]
  expect(smaller.map(({ name }) => name)).toEqual(['DiskImages.3', 'DiskImages.3'])
  expect(
    smaller.map((one) => Object.keys(one.make().test.wire).filter((key) => /^DiskImage.*Size$/.test(key))),
  ).toEqual([['DiskImage.1.Volume.Size'], ['DiskImage.1.Volume.Size', 'DiskImage.2.Volume.Size']])
})

test('an operation without a list of structures has none', () => {
  expect(variantsOf(listLengths, 'DescribeConversionTasks')).toEqual([])
})
