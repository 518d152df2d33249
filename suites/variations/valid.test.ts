import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { mixed, optional, pairs } from './valid.ts'

test('optional members: none, all, and each alone', () => {
  expect(told(variantsOf(optional, 'CancelConversionTask'))).toEqual([
    'none: accepted',
    'all: accepted',
    'all-from-the-end: accepted',
    'with-ReasonMessage: accepted (ReasonMessage)',
  ])
  expect(changed(variantOf(optional, 'CancelConversionTask', 'none'))).toEqual({})
})

test('all but one member is a full request without it', () => {
  expect(
    changed(variantOf(optional, 'ExportImage', 'all-but-TagSpecifications.with-TagSpecifications')),
  ).toEqual({
    'S3ExportLocation.S3Prefix': 'exports/',
    Description: `R&D <disk> "1" & '2' {{nonce}}`,
    ClientToken: 'ec2spec-{{nonce}}',
  })
})

test('pairs: members stand together, either answer to that is right, and what is kept is looked at', () => {
  const first = variantOf(pairs, 'CreateInstanceExportTask', '1', '2013-02-01')
  expect(told([first])).toEqual(['1: accepted'])
  expect(changed(first)).toEqual({
    'ExportToS3.DiskImageFormat': 'vhd',
    'ExportToS3.S3Prefix': 'exports/',
    Description: `R&D <disk> "1" & '2' {{nonce}}`,
  })
  expect(first.make().test.situations).toEqual(['unknown-instance', 'unreachable-storage', 'combination'])
  expect(first.make().after!.map(({ id }) => id)).toEqual(['DescribeExportTasks/by-id'])
})

test('a failure is shown with fewer members: none, all but one', () => {
  const smaller = [...variantOf(pairs, 'ExportImage', '2').smaller!()]
  expect(smaller.map((one) => Object.keys(one.make().test.wire).slice(3))).toEqual([
    [],
    ['S3ExportLocation.S3Prefix'],
    ['Description'],
  ])
})

test('what a target may refuse is mixed in, and a failure is charged to it', () => {
  expect(told(variantsOf(mixed, 'DescribeImportImageTasks'))).toEqual(['1: accepted (Filters)'])
  expect(variantsOf(mixed, 'ImportVolume').map(({ about }) => about)).toContain('AvailabilityZoneId')
  const firm = variantsOf(pairs, 'ImportVolume').filter((one) => 'AvailabilityZoneId' in changed(one))
  expect(firm).toEqual([])
})

test('an operation that needs all it takes has none', () => {
  for (const family of [optional, pairs, mixed]) expect(variantsOf(family, 'CancelExportTask')).toEqual([])
})
