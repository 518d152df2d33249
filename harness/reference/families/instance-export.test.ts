import { expect, test } from 'vitest'
import { atRest } from '../at-rest.fixture.ts'
import { idIn } from '../kinds.fixture.ts'
import { createInstanceExportTask } from '../requests.fixture.ts'

test('an exported instance is written under prefix, id and file type, in both versions', () => {
  const { call } = atRest()
  const now = call(createInstanceExportTask)
  expect(now.value.ExportTask).toMatchObject({
    ExportToS3Task: { S3Key: `vms/${idIn(now.text)}.ova`, DiskImageFormat: 'VMDK' },
    InstanceExportDetails: { InstanceId: 'i-1234567890abcdef0', TargetEnvironment: 'vmware' },
  })
  const then = call({
    ...createInstanceExportTask,
    Version: '2013-02-01',
    'ExportToS3.DiskImageFormat': 'vmdk',
  })
  expect(then.text).toContain('<diskImageFormat>vmdk<')
})
