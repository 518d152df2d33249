import type { Handler } from '../../../harness/verify/selftest/in-process.ts'

export type Form = Readonly<Record<string, string>>

/** Someone who talks to a server and writes down what it answers. */
export type Talk = {
  /** Sends a signed form and returns the text of the answer. */
  readonly send: (form: Form, more?: Partial<Parameters<Handler>[0]>) => string
  readonly wait: (milliseconds: number) => void
}

// Of a key whose secret nobody knows, so that a server can only look at the form.
export const signed = {
  authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/ec2/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
}

export const manifest =
  'https://s3.amazonaws.com/myawsbucket/a3a5/Win_2008.vmdkmanifest.xml?AWSAccessKeyId=AKIA&Expires=1294855591&Signature=5snej01TlTtL%3D'

export const old = '2013-02-01'

export const encode = (form: Form): string =>
  Object.entries({ Version: '2016-11-15', ...form })
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')

/** Whom the answers of a server are told, one by one. */
export type Listener = { push(answer: string): unknown }

export function talkTo(server: Handler, clock: { at: number }, heard: Listener): Talk {
  const send: Talk['send'] = (form, more = {}) => {
    clock.at += 1
    const headers = { ...signed, 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
    const answer = server({ method: 'POST', path: '/', query: '', headers, body: encode(form), ...more })
    const text = Buffer.from(answer?.body ?? '').toString()
    heard.push(`${answer?.status} ${JSON.stringify(answer?.headers)} ${text}`)
    return text
  }
  const wait: Talk['wait'] = (milliseconds) => {
    clock.at += milliseconds
  }
  return { send, wait }
}

/** The text of the first element of a name. */
export const textOf = (xml: string, name: string): string =>
  new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1] ?? ''

export const volume: Form = {
  Action: 'ImportVolume',
  AvailabilityZone: 'us-east-1c',
  'Image.Format': 'VMDK',
  'Image.Bytes': '128696321',
  'Image.ImportManifestUrl': manifest,
  'Volume.Size': '8',
  Description: `  A Disk & <more>  of it, + 100% ünïcødé 𝄞 ${'long '.repeat(60)}`,
}

export const instance: Form = {
  Action: 'ImportInstance',
  Platform: 'Windows',
  Description: 'the machine',
  'LaunchSpecification.Architecture': 'x86_64',
  'LaunchSpecification.InstanceType': 'm1.xlarge',
  'LaunchSpecification.Monitoring': 'true',
  'LaunchSpecification.Placement.AvailabilityZone': 'us-east-1b',
  'DiskImage.1.Image.Format': 'VMDK',
  'DiskImage.1.Image.Bytes': '1179593728',
  'DiskImage.1.Image.ImportManifestUrl': manifest,
  'DiskImage.1.Volume.Size': '12',
  'DiskImage.1.Description': 'its first disk',
  'DiskImage.2.Image.Format': 'VHD',
  'DiskImage.2.Image.Bytes': '9007199254740993',
  'DiskImage.2.Image.ImportManifestUrl': `${manifest}&second=1`,
  'DiskImage.2.Volume.Size': '13',
}

const tags = (type: string): Form => ({
  'TagSpecification.1.ResourceType': type,
  'TagSpecification.1.Tag.1.Key': 'Team',
  'TagSpecification.1.Tag.1.Value': ' Blue+Green ',
  'TagSpecification.1.Tag.2.Key': 'team',
  'TagSpecification.1.Tag.2.Value': '',
  'TagSpecification.2.ResourceType': type,
  'TagSpecification.2.Tag.1.Key': `my-aws-${'é'.repeat(120)}`,
  'TagSpecification.2.Tag.1.Value': 'V'.repeat(256),
})

export const image: Form = {
  Action: 'ImportImage',
  Architecture: 'i386',
  'ClientData.Comment': 'none',
  'ClientData.UploadSize': '1.5',
  'ClientData.UploadStart': '2026-01-01T00:00:00Z',
  Description: 'Two Disks',
  'DiskContainer.1.Description': 'the First',
  'DiskContainer.1.DeviceName': '/dev/sda',
  'DiskContainer.1.Format': 'vmdk',
  'DiskContainer.1.Url': 's3://bucket/first.vmdk?a=1&b=2',
  'DiskContainer.2.Format': 'VHD',
  'DiskContainer.2.UserBucket.S3Bucket': 'bucket',
  'DiskContainer.2.UserBucket.S3Key': 'a/second.vhd',
  Encrypted: 'true',
  KmsKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab',
  Hypervisor: 'xen',
  LicenseType: 'BYOL',
  Platform: 'Windows',
  RoleName: 'importer',
  UsageOperation: 'RunInstances:0002',
  BootMode: 'uefi-preferred',
  'LicenseSpecifications.1.LicenseConfigurationArn': 'arn:one',
  'LicenseSpecifications.2.LicenseConfigurationArn': 'arn:two',
  ...tags('import-image-task'),
}

export const snapshot: Form = {
  Action: 'ImportSnapshot',
  Description: 'the task',
  'ClientData.UploadStart': '2026-01-01T00:00:00Z',
  'DiskContainer.Description': 'the disk',
  'DiskContainer.Format': 'vhd',
  'DiskContainer.Url': 's3://bucket/disk.vhd',
  'DiskContainer.UserBucket.S3Bucket': 'bucket',
  'DiskContainer.UserBucket.S3Key': 'disk.vhd',
  Encrypted: 'true',
  KmsKeyId: 'alias/mine',
  ...tags('import-snapshot-task'),
}

export const exportImage: Form = {
  Action: 'ExportImage',
  ImageId: 'ami-1234567890abcdef1',
  DiskImageFormat: 'VHD',
  Description: 'out',
  RoleName: 'exporter',
  'S3ExportLocation.S3Bucket': 'bucket',
  'S3ExportLocation.S3Prefix': 'out/',
  ...tags('export-image-task'),
}

export const exportInstance: Form = {
  Action: 'CreateInstanceExportTask',
  InstanceId: 'i-1234567890abcdef1',
  TargetEnvironment: 'citrix',
  Description: 'out of it',
  'ExportToS3.ContainerFormat': 'ova',
  'ExportToS3.DiskImageFormat': 'VMDK',
  'ExportToS3.S3Bucket': 'bucket',
  'ExportToS3.S3Prefix': 'out/',
  ...tags('export-instance-task'),
}

export const without = (form: Form, ...names: readonly string[]): Form =>
  Object.fromEntries(
    Object.entries(form).filter(([key]) => !names.some((name) => key === name || key.startsWith(`${name}.`))),
  )
