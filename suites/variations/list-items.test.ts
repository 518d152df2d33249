import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { listItems } from './list-items.ts'

test('a rule of an item is broken in the second, the last and the first of three', () => {
  expect(told(variantsOf(listItems, 'ImportInstance')).slice(0, 4)).toEqual([
    'DiskImage.2.Image.Format.missing: missing-parameter (DiskImages[].Image.Format)',
    'DiskImage.3.Image.Format.missing: missing-parameter (DiskImages[].Image.Format)',
    'DiskImage.1.Image.Format.missing: missing-parameter (DiskImages[].Image.Format)',
    'DiskImage.2.Image.Format.VDMK: invalid-format (DiskImages[].Image.Format)',
  ])
})

test('the other two items stay as they are in the control', () => {
  const variant = variantOf(listItems, 'ImportImage', 'DiskContainer.2.Format.VDMK')
  const { control } = variant.make()
  expect(changed(variant)).toEqual({ 'DiskContainer.2.Format': 'VDMK' })
  expect([1, 2, 3].map((n) => control!.wire[`DiskContainer.${n}.UserBucket.S3Bucket`])).toEqual([
    'ec2spec-{{nonce}}',
    'ec2spec-{{nonce}}-2',
    'ec2spec-{{nonce}}-3',
  ])
  expect(control!.situations).toEqual(['unreachable-storage', 'over-limit', 'combination'])
})

test('each member of an item is missing, or broken as a golden negative breaks it in the first', () => {
  const second = variantsOf(listItems, 'ImportInstance').filter(({ name }) => name.startsWith('DiskImage.2.'))
  expect(second.map((one) => [one.situation, changed(one)])).toEqual([
    ['missing-parameter', { 'DiskImage.2.Image.Format': null }],
    ['invalid-format', { 'DiskImage.2.Image.Format': 'VDMK' }],
    ['missing-parameter', { 'DiskImage.2.Image.Bytes': null }],
    ['wrong-type', { 'DiskImage.2.Image.Bytes': 'many' }],
    ['negative-number', { 'DiskImage.2.Image.Bytes': '-1' }],
    ['missing-parameter', { 'DiskImage.2.Image.ImportManifestUrl': null }],
    ['wrong-type', { 'DiskImage.2.Volume.Size': 'many' }],
    ['negative-number', { 'DiskImage.2.Volume.Size': '-1' }],
    ['unknown-parameter', { 'DiskImage.2.Image.Colour': 'blue' }],
  ])
})

test('a member that an item can do without is not missing', () => {
  const names = variantsOf(listItems, 'ImportImage').map(({ name }) => name)
  expect(names.filter((name) => name.endsWith('.missing'))).toEqual([])
})

test('an operation without a list of structures has none', () => {
  expect(variantsOf(listItems, 'ImportVolume')).toEqual([])
  expect(variantsOf(listItems, 'DescribeConversionTasks')).toEqual([])
})
