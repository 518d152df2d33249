import { families, oldExport } from './families.ts'
import {
  encode,
  exportInstance,
  image,
  instance,
  old,
  signed,
  snapshot,
  type Talk,
  volume,
  without,
} from './fixtures.ts'

type Story = (talk: Talk) => void

/** Values at the edges. */
export const edges: Story = ({ send }) => {
  for (const format of ['RAW', 'VHD', 'vmdk', 'VDMK']) send({ ...volume, 'Image.Format': format })
  for (const bytes of ['1', '0', '-1', '2147483648', '9223372036854775807', '9223372036854775808', '1e3'])
    send({ ...volume, 'Image.Bytes': bytes })
  for (const size of ['0', '-1', '20000']) send({ ...volume, 'Volume.Size': size })
  send({ ...without(volume, 'AvailabilityZone'), AvailabilityZoneId: 'use1-az2' })
  send({ ...volume, AvailabilityZoneId: 'use1-az2' })
  send({ ...without(volume, 'Volume'), VolumeSize: '8' })
  send({ ...without(instance, 'DiskImage.1.Image.Format'), DryRun: 'false' })
  for (const target of ['vmware', 'microsoft']) send({ ...exportInstance, TargetEnvironment: target })
  send({ ...oldExport, TargetEnvironment: 'microsoft' })
  for (const format of ['RAW', 'VHD', 'FLOPPY'])
    send({ ...exportInstance, 'ExportToS3.DiskImageFormat': format })
  for (const mode of ['uefi', 'UEFI', 'legacy-bios']) send({ ...image, BootMode: mode })
  send({ ...image, 'DiskContainer.3.SnapshotId': 'snap-12345678' })
  send({ ...without(image, 'DiskContainer'), 'DiskContainer.1.SnapshotId': 'snap-12345678' })
  send({ ...image, Encrypted: 'false' })
  send({ ...snapshot, Encrypted: 'false' })
  const many = Object.fromEntries(
    Array.from({ length: 11 }, (_, at) => [`DiskContainer.${at + 1}.Url`, `s3://b/${at}`]),
  )
  send({ ...without(image, 'DiskContainer'), ...many })
  const place = 'LaunchSpecification.Placement.Tenancy'
  for (const word of ['default', 'rented']) send({ ...instance, [place]: word })
  send({ ...instance, 'LaunchSpecification.InstanceInitiatedShutdownBehavior': 'sleep' })
  for (const name of ['GroupName.1', 'GroupId.1', 'SecurityGroup.1', 'UserData.Data', 'UserData'])
    send({ ...instance, [`LaunchSpecification.${name}`]: 'YQ==' })
}

/** Forms that are written in other ways, and requests that nobody signed. */
export const forms: Story = ({ send }) => {
  const body = encode(volume)
  send(volume, { body: body.replaceAll('%20', '+') })
  send(volume, { body: body.split('&').reverse().join('&') })
  send({}, { method: 'GET', query: body, body: '', headers: signed })
  send(volume, { headers: { ...signed, 'content-type': 'application/x-www-form-urlencoded' } })
  send(
    {},
    {
      method: 'GET',
      query: `${body}&X-Amz-Signature=00&X-Amz-Algorithm=AWS4-HMAC-SHA256`,
      body: '',
      headers: {},
    },
  )
  send(volume, { body: `${body}&AWSAccessKeyId=AK&Signature=x&SignatureVersion=2`, headers: {} })
  send({ ...volume, Description: 'a%20b%2Bc=d=e&f' })
  send(volume, { headers: {} })
  send(volume, { headers: { ...signed, host: 'localhost' } })
  send({ Action: 'DescribeConversionTasks' }, { headers: {} })
  send({ Action: 'DescribeExportTasks', Version: old }, { headers: {} })
  send(volume, { body: body.replace('Volume.Size', 'volume.size') })
  send(volume, { body: 'Action=%ZZ' })
  for (const action of ['', 'importvolume', 'ImportNothing', 'toString']) send({ ...volume, Action: action })
  send(without(volume, 'Action'))
  for (const version of ['', '1999-01-01', '2014-10-01', 'latest']) send({ ...volume, Version: version })
  for (const action of [
    'ImportImage',
    'DescribeExportImageTasks',
    'CancelImportTask',
    'DescribeExportTasks',
    'CreateInstanceExportTask',
    'CancelExportTask',
  ])
    send({
      Action: action,
      Version: old,
      ...(action === 'CancelImportTask' ? { ImportTaskId: 'import-ami-00000000' } : {}),
    })
}

/** Tags that are too long, reserved, or for another thing. */
export const tagging: Story = ({ send }) => {
  const tag = 'TagSpecification.1.Tag.1'
  for (const family of families) {
    const form = family.create[0]!
    for (const key of ['k'.repeat(127), 'k'.repeat(200), 'aws:name']) send({ ...form, [`${tag}.Key`]: key })
    send({ ...form, [`${tag}.Value`]: 'v'.repeat(257) })
    for (const type of ['image', 'nothing']) send({ ...form, 'TagSpecification.1.ResourceType': type })
  }
}
