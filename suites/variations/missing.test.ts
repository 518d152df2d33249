import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { missing } from './missing.ts'

test('each required member is left out, and those of structures as well', () => {
  expect(told(variantsOf(missing, 'ImportVolume')).slice(0, 6)).toEqual([
    'Image: missing-parameter (Image)',
    'Image.Format: missing-parameter (Image.Format)',
    'Image.Bytes: missing-parameter (Image.Bytes)',
    'Image.ImportManifestUrl: missing-parameter (Image.ImportManifestUrl)',
    'Volume: missing-parameter (Volume)',
    'Volume.Size: missing-parameter (Volume.Size)',
  ])
})

test('a structure is missing with all its members', () => {
  expect(changed(variantOf(missing, 'ImportVolume', 'Image'))).toEqual({
    'Image.Format': null,
    'Image.Bytes': null,
    'Image.ImportManifestUrl': null,
  })
})

test('a member is missing from a request with everything else in it', () => {
  const variant = variantOf(missing, 'ImportVolume', 'Volume.Size.in-full')
  expect(changed(variant)).toEqual({ 'Volume.Size': null })
  expect(Object.keys(variant.make().control!.wire)).toEqual([
    'AvailabilityZone',
    'Image.Format',
    'Image.Bytes',
    'Image.ImportManifestUrl',
    'Volume.Size',
    'Description',
  ])
})

test('what is sent without a value is another matter', () => {
  const empty = variantOf(missing, 'ImportVolume', 'Volume.Size.empty')
  expect(empty.situation).toBe('empty-value')
  expect(changed(empty)).toEqual({ 'Volume.Size': '' })
})

test('a structure cannot be sent empty', () => {
  const names = variantsOf(missing, 'ImportVolume').map(({ name }) => name)
  expect(names.filter((name) => name.endsWith('.empty'))).not.toContain('Image.empty')
})

test('where one of two members will do, neither is required', () => {
  const names = variantsOf(missing, 'ImportVolume').map(({ name }) => name)
  expect(names.filter((name) => name.startsWith('AvailabilityZone'))).toEqual([])
})

test('what is required at one version only is left open at the other', () => {
  const names = (version: string) =>
    variantsOf(missing, 'CreateInstanceExportTask', version).map(({ name }) => name)
  expect(names('2016-11-15')).toContain('TargetEnvironment')
  expect(names('2013-02-01')).not.toContain('TargetEnvironment')
})

test('an operation that needs nothing has none', () => {
  expect(variantsOf(missing, 'ImportImage')).toEqual([])
  expect(variantsOf(missing, 'DescribeConversionTasks')).toEqual([])
})
