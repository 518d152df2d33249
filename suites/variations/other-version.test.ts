import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { otherVersion } from './other-version.ts'

test('a member that came later is unknown before', () => {
  expect(told(variantsOf(otherVersion, 'ImportVolume', '2013-02-01'))).toEqual([
    '2016-11-15.with-AvailabilityZoneId: parameter-of-another-version',
  ])
})

test('it stands beside the plainest request of the version that is spoken', () => {
  const name = '2016-11-15.with-TagSpecifications'
  const tags = variantOf(otherVersion, 'CreateInstanceExportTask', name, '2013-02-01')
  expect(changed(tags)).toEqual({
    'TagSpecification.1.ResourceType': 'export-instance-task',
    'TagSpecification.1.Tag.1.Key': 'purpose',
    'TagSpecification.1.Tag.1.Value': 'ec2spec {{nonce}}',
  })
  expect(tags.make().control!.wire).toEqual({
    InstanceId: '{{instance}}',
    TargetEnvironment: 'vmware',
    'ExportToS3.S3Bucket': 'ec2spec-{{nonce}}',
  })
})

test('a member that went is unknown afterwards', () => {
  expect(changed(variantOf(otherVersion, 'DescribeConversionTasks', '2013-02-01.with-Filters'))).toEqual({
    'Filter.1.Name': 'state',
    'Filter.1.Value.1': 'active',
  })
})

test('a key that both versions know is not foreign, whatever its member is called', () => {
  const names = variantsOf(otherVersion, 'CreateInstanceExportTask', '2013-02-01').map(({ name }) => name)
  expect(names.filter((name) => name.includes('DiskImageFormat'))).toEqual([])
})

test('an operation that the other version does not have, or has as it is, has none', () => {
  expect(variantsOf(otherVersion, 'ImportImage')).toEqual([])
  expect(variantsOf(otherVersion, 'CancelExportTask')).toEqual([])
})
