import { expect, test } from 'vitest'
import { combined } from './combined.ts'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'

const exports = () => variantsOf(combined, 'CreateInstanceExportTask', '2013-02-01')
const exportWith = (name: string) => variantOf(combined, 'CreateInstanceExportTask', name, '2013-02-01')

test('each golden fault stands in another full request', () => {
  expect(told(exports()).slice(0, 4)).toEqual([
    'DryRun-not-offered.1: parameter-of-another-version',
    'ExportToS3Task.ContainerFormat-unknown.2: invalid-value (ExportToS3Task.ContainerFormat)',
    'ExportToS3Task.DiskImageFormat-unknown.3: invalid-format (ExportToS3Task.DiskImageFormatLower)',
    'TargetEnvironment-unknown.4: invalid-value (TargetEnvironment)',
  ])
})

test('the control is as full, and differs in the fault alone', () => {
  const variant = exportWith('TargetEnvironment-unknown.4')
  expect(changed(variant)).toEqual({ TargetEnvironment: 'vwmare' })
  expect(variant.make().control!.wire).toEqual({
    InstanceId: '{{instance}}',
    TargetEnvironment: 'vmware',
    'ExportToS3.S3Bucket': 'ec2spec-{{nonce}}',
    'ExportToS3.ContainerFormat': 'ova',
    'ExportToS3.DiskImageFormat': 'vhd',
    'ExportToS3.S3Prefix': 'exports/',
  })
})

test('where the caller is the fault, the request is the same', () => {
  const denied = exportWith('denied.6')
  expect(changed(denied)).toEqual({})
  expect([denied.situation, denied.make().test.credentials]).toEqual(['unauthorized', 'denied'])
})

test('a fault of a member is not put where the member is set already', () => {
  const names = exports().map(({ name }) => name)
  expect(names).toContain('ExportToS3Task.ContainerFormat-unknown.1')
  expect(names).not.toContain('ExportToS3Task.ContainerFormat-unknown.3')
})

test('a dry run is no fault', () => {
  const situations = variantsOf(combined, 'ImportVolume').map(({ situation }) => situation)
  expect(situations).not.toContain('dry-run-granted')
})

test('an operation whose members never stand together has none', () => {
  expect(variantsOf(combined, 'CancelConversionTask')).toEqual([])
})
