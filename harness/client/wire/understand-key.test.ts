import { expect, test } from 'vitest'
import { loadOperations } from '../../golden/operations.ts'
import { understandKey } from './understand-key.ts'

const operations = loadOperations()
const meaning = (operation: string, key: string, version = '2016-11-15') =>
  understandKey(key, operations.get(operation)!.input, version)

test('a key is followed through lists and structures', () => {
  expect(meaning('ImportInstance', 'DiskImage.2.Image.Bytes')).toMatchObject({
    kind: 'known',
    member: 'DiskImages[].Image.Bytes',
    schema: { format: 'int64' },
  })
})

test.each([
  ['ImportVolume', 'availabilityZone', { kind: 'misnamed', meant: 'AvailabilityZone' }],
  ['ImportVolume', 'Image.bytes', { kind: 'misnamed', meant: 'Image.Bytes' }],
  ['ImportImage', 'DiskContainers.1.Format', { kind: 'misnamed', meant: 'DiskContainer' }],
  ['CreateInstanceExportTask', 'ExportToS3Task.S3Bucket', { kind: 'misnamed', meant: 'ExportToS3' }],
  ['ImportImage', 'DiskContainer.member.1.Format', { kind: 'list-form', meant: 'DiskContainer.1' }],
  ['ImportImage', 'DiskContainer[0].Format', { kind: 'list-form', meant: 'DiskContainer.1' }],
  ['DescribeConversionTasks', 'ConversionTaskId', { kind: 'list-form', meant: 'ConversionTaskId.1' }],
  ['DescribeConversionTasks', 'ConversionTaskId.0', { kind: 'list-index', index: '0' }],
  ['DescribeConversionTasks', 'Filter.1.Name', { kind: 'other-version', member: 'Filter' }],
  ['ImportVolume', 'Image', { kind: 'structure', member: 'Image' }],
  ['ImportVolume', 'Description.1', { kind: 'structure', member: 'Description' }],
  ['ImportVolume', 'SdkVersion', { kind: 'unknown' }],
])('%s, %s', (operation, key, expected) => {
  expect(meaning(operation, key)).toMatchObject(expected)
})

test('a key that two versions read in two ways is read as the version has it', () => {
  expect(meaning('ImportInstance', 'LaunchSpecification.UserData', '2013-02-01').kind).toBe('known')
  expect(meaning('ImportInstance', 'LaunchSpecification.UserData').kind).toBe('structure')
  expect(meaning('ImportInstance', 'LaunchSpecification.UserData.Data').kind).toBe('known')
})
