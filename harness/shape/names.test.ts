import { expect, test } from 'vitest'
import { loadOperations } from '../golden/operations.ts'
import { goldenParams, sdkParams } from './names.ts'

const { input } = loadOperations().get('CreateInstanceExportTask')!
const golden = { ExportToS3Task: { DiskImageFormatLower: 'vmdk', S3Bucket: 'b' } }
const sdk = { ExportToS3Task: { DiskImageFormat: 'vmdk', S3Bucket: 'b' } }

test('an SDK has one name for a member that differs from version to version', () => {
  expect(sdkParams(golden, input)).toEqual(sdk)
  expect(goldenParams(sdk, input, '2013-02-01')).toEqual(golden)
  expect(goldenParams(sdk, input, '2016-11-15')).toEqual(sdk)
})

test('a name on the wire that is no SDK name stays what it is', () => {
  const wrong = { ExportToS3: { S3Bucket: 'b' } }
  expect(goldenParams(wrong, input, '2016-11-15')).toEqual(wrong)
})
