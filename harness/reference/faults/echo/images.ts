import type { Params, Value } from '../../../shape/encode.ts'
import { family } from '../family.ts'
import { dropped } from '../members.ts'
import { shown, taken } from '../shown.ts'

const text = (change: (right: string) => string) => (right: Value) => change(String(right))
const gone = () => undefined

/** What the tasks of images, snapshots and exports repeat is not what was sent. */
export const images = family('echo', {
  'platform-linux': ['Every image import is for Linux.', shown('*', 'Platform', () => 'Linux')],
  'architecture-fixed': ['Every image import is for x86_64.', shown('*', 'Architecture', () => 'x86_64')],
  'encrypted-false': [
    'Nothing is encrypted.',
    taken(['ImportImage', 'ImportSnapshot'], 'Encrypted', () => false),
  ],
  'tags-lost': ['Tags of an image import do not come back.', shown('*', 'Tags', gone)],
  'tags-lost-later': [
    'DescribeExportImageTasks knows no tags.',
    dropped('DescribeExportImageTasks', 'output.ExportImageTasks[].Tags'),
  ],
  'tag-value-lost': ['Tags come back without their values.', shown('*', 'Tags[].Value', () => '')],
  'tags-swapped': [
    'Key and value of a tag are swapped.',
    shown('*', 'Tags[]', (tag) => ({ Key: (tag as Params).Value!, Value: (tag as Params).Key! })),
  ],
  'tags-of-every-task': [
    'The tags of a snapshot import are those of no request.',
    shown('DescribeImportSnapshotTasks', 'Tags', () => [{ Key: 'team', Value: 'blue' }]),
  ],
  'device-name': [
    'The device of an image disk is always /dev/sda1.',
    shown('*', 'SnapshotDetails[].DeviceName', () => '/dev/sda1'),
  ],
  'first-license': [
    'Of several licences the first alone is kept.',
    shown('*', 'LicenseSpecifications', (all) => (all as readonly Params[]).slice(0, 1)),
  ],
  'first-bucket': [
    'Of several image disks the first alone shows its bucket.',
    shown('*', 'SnapshotDetails', (all) =>
      (all as readonly Params[]).map(
        ({ UserBucket, ...rest }, i) => (i ? rest : { UserBucket, ...rest }) as Params,
      ),
    ),
  ],
  'bucket-and-key': [
    'Bucket and key of an image disk are swapped.',
    shown('*', 'SnapshotDetails[].UserBucket', (it) => ({
      S3Bucket: (it as Params).S3Key!,
      S3Key: (it as Params).S3Bucket!,
    })),
  ],
  'key-without-slash': [
    'The key of a snapshot disk comes back without the slash that it begins with.',
    shown(
      '*',
      'SnapshotTaskDetail.UserBucket.S3Key',
      text((right) => right.replace(/^\//, '')),
    ),
  ],
  'tags-without-values-lost': [
    'A tag without a value does not come back.',
    shown('*', 'Tags', (right) => (right as readonly Params[]).filter(({ Value }) => Value)),
  ],
  'key-base-name': [
    'The key of a snapshot disk comes back without its extension.',
    shown(
      '*',
      'SnapshotTaskDetail.UserBucket.S3Key',
      text((right) => right.replace(/\.\w+$/, '')),
    ),
  ],
  'snapshot-description': [
    'The Description of a snapshot import is lost when it is looked at.',
    dropped('DescribeImportSnapshotTasks', 'output.ImportSnapshotTasks[].Description'),
  ],
  'snapshot-format': ['Every snapshot disk is RAW.', shown('*', 'SnapshotTaskDetail.Format', () => 'RAW')],
  'image-id': ['ExportImage tells of another image.', shown('*', 'ImageId', () => 'ami-00000000000000000')],
  'export-format': ['Every image is exported as VHD.', shown('*', 'DiskImageFormat', () => 'VHD')],
  'export-bucket': [
    'ExportImage tells of another bucket.',
    shown('*', 'S3ExportLocation.S3Bucket', () => 'exports'),
  ],
  'export-prefix': ['The prefix of an image export is lost.', shown('*', 'S3ExportLocation.S3Prefix', gone)],
  'role-name': [
    'The role of an image export is always vmimport.',
    shown('ExportImage', 'RoleName', () => 'vmimport'),
  ],
  'instance-id': [
    'CreateInstanceExportTask tells of another instance.',
    shown('*', 'InstanceExportDetails.InstanceId', () => 'i-00000000000000000'),
  ],
  'target-fixed': [
    'Every instance is exported for citrix.',
    shown('*', 'InstanceExportDetails.TargetEnvironment', () => 'citrix'),
  ],
  'destination-bucket': [
    'The bucket of an instance export does not come back.',
    shown('*', 'ExportToS3Task.S3Bucket', gone),
  ],
  'destination-format': [
    'The disk format of an instance export is always RAW.',
    shown('*', 'ExportToS3Task.DiskImageFormat', () => 'RAW'),
  ],
  'other-task-id': [
    'CancelImportTask gives another id back.',
    {
      output: (right, { action }) =>
        action === 'CancelImportTask' ? { ...right, ImportTaskId: 'import-ami-00000000000000000' } : right,
    },
  ],
})
