import type { Params, Value } from '../../encode.ts'
import type { Task } from '../tasks/task.ts'
import { family } from './family.ts'
import { dropped } from './members.ts'
import { shown, taken } from './shown.ts'

const text = (change: (right: string) => string) => (right: Value) => change(String(right))
const gone = () => undefined
const describesImages = 'DescribeImportImageTasks'

/** What was sent comes back otherwise, or not at all. */
export const echo = family('echo', {
  'description-trimmed': ['Blanks around a Description are lost.', taken('*', 'Description', text((right) => right.trim()))],
  'description-collapsed': ['Blanks inside a Description become one.', taken('*', 'Description', text((right) => right.replace(/\s+/g, ' ')))],
  'description-cut': ['A Description is cut off after 64 characters.', taken('*', 'Description', text((right) => right.slice(0, 64)))],
  'description-lower': ['A Description comes back in lower case.', taken('*', 'Description', text((right) => right.toLowerCase()))],
  'description-ascii': ['Letters beyond ASCII become question marks.', taken('*', 'Description', text((right) => right.replace(/[^\0-\x7f]/g, '?')))],
  'description-planes': ['Characters beyond the basic plane are lost.', taken('*', 'Description', text((right) => right.replace(/[^\0-\uffff]/gu, '')))],
  'description-composed': ['A Description is normalised: combining marks melt into their letters.', taken('*', 'Description', text((right) => right.normalize('NFC')))],
  'description-latin': ['UTF-8 is read as Latin-1.', taken('*', 'Description', text((right) => Buffer.from(right).toString('latin1')))],
  'description-escaped': ['A Description is escaped once too often.', taken('*', 'Description', text((right) => right.replaceAll('&', '&amp;').replaceAll('<', '&lt;')))],
  'description-quotes': ['Quotes in a Description are lost.', taken('*', 'Description', text((right) => right.replace(/["']/g, '')))],
  'description-markup': ['Tags are stripped from a Description.', taken('*', 'Description', text((right) => right.replace(/<[^>]*>?/g, '')))],
  'description-decoded': ['A Description is percent-decoded twice.', taken('*', 'Description', text((right) => right.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))))],
  'description-plus': ['A plus sign in a Description becomes a blank.', taken('*', 'Description', text((right) => right.replaceAll('+', ' ')))],
  'description-lost-later': ['DescribeConversionTasks does not know the Description of a volume.', shown('DescribeConversionTasks', 'ImportVolume.Description', gone)],
  'instance-description': ['ImportInstance does not give the Description back.', shown('ImportInstance', 'ImportInstance.Description', gone)],
  'disk-description': ['The Description of a disk is that of the instance.', { view: (task) => withDescription(task) }],
  'manifest-without-query': ['The manifest URL comes back without its query.', shown('*', 'ImportVolume.Image.ImportManifestUrl', text((right) => right.split('?')[0]!))],
  'manifest-decoded': ['The manifest URL comes back percent-decoded.', shown('*', 'ImportVolume.Image.ImportManifestUrl', text(decodeURIComponent))],
  'manifest-host': ['The manifest URL comes back in lower case.', shown('*', 'ImportInstance.Volumes[].Image.ImportManifestUrl', text((right) => right.toLowerCase()))],
  'manifest-masked': ['The signature in a manifest URL is masked.', shown('*', 'ImportVolume.Image.ImportManifestUrl', text((right) => right.replace(/(Signature=)[^&]+/, '$1***')))],
  'size-in-gib': ['Image sizes come back in GiB.', shown('*', 'ImportVolume.Image.Size', (right) => Math.ceil(Number(right) / 2 ** 30))],
  'disk-size-of-volume': ['The size of a disk image is that of its volume in bytes.', shown('*', 'ImportInstance.Volumes[].Image.Size', () => 8 * 2 ** 30)],
  'volume-size-grown': ['Volumes are a GiB larger than asked for.', shown('*', 'ImportVolume.Volume.Size', (right) => Number(right) + 1)],
  'volume-size-fixed': ['Every disk gets a volume of 8 GiB.', shown('*', 'ImportInstance.Volumes[].Volume.Size', () => 8)],
  'zone-fixed': ['Every volume is in us-east-1b.', shown('*', 'ImportVolume.AvailabilityZone', () => 'us-east-1b')],
  'zone-of-instance': ['The zone in the placement of an instance is not heeded.', shown('*', 'ImportInstance.Volumes[].AvailabilityZone', () => 'us-east-1f')],
  'zone-id-lost': ['The zone is not given back by its id.', shown('*', 'ImportVolume.AvailabilityZoneId', gone)],
  'format-fixed': ['Every image is VMDK.', shown('*', 'ImportVolume.Image.Format', () => 'VMDK')],
  'disks-swapped': ['The disks of an instance come back in reverse.', shown('*', 'ImportInstance.Volumes', (all) => [...(all as readonly Value[])].reverse())],
  'disks-alike': ['Every disk of an instance has the manifest of the first.', shown('*', 'ImportInstance.Volumes', (all) => withFirstImage(all as readonly Params[]))],
  'request-before': ['A task shows the Description of the task made before it.', { view: (task, { order }, { store }) => ('Description' in task ? { ...task, Description: describedBefore(order, store.tasks.values()) } : task) }],
  'platform-linux': ['Every image import is for Linux.', shown('*', 'Platform', () => 'Linux')],
  'architecture-fixed': ['Every image import is for x86_64.', shown('*', 'Architecture', () => 'x86_64')],
  'license-lost': ['LicenseType does not come back.', shown('*', 'LicenseType', gone)],
  'licenses-lost': ['License configurations do not come back.', shown(describesImages, 'LicenseSpecifications', gone)],
  'usage-operation': ['UsageOperation is lost when the task is looked at.', dropped(describesImages, 'output.ImportImageTasks[].UsageOperation')],
  'boot-mode-lost': ['BootMode does not come back.', shown(describesImages, 'BootMode', gone)],
  'encrypted-false': ['Nothing is encrypted.', taken(['ImportImage', 'ImportSnapshot'], 'Encrypted', () => false)],
  'tags-lost': ['Tags of an image import do not come back.', shown('*', 'Tags', gone)],
  'tags-lost-later': ['DescribeExportImageTasks knows no tags.', dropped('DescribeExportImageTasks', 'output.ExportImageTasks[].Tags')],
  'tag-value-lost': ['Tags come back without their values.', shown('*', 'Tags[].Value', () => '')],
  'tags-swapped': ['Key and value of a tag are swapped.', shown('*', 'Tags[]', (tag) => ({ Key: (tag as Params).Value!, Value: (tag as Params).Key! }))],
  'tags-of-every-task': ['The tags of a snapshot import are those of no request.', shown('DescribeImportSnapshotTasks', 'Tags', () => [{ Key: 'team', Value: 'blue' }])],
  'disk-description-lost': ['The Description of an image disk does not come back.', shown('*', 'SnapshotDetails[].Description', gone)],
  'device-name': ['The device of an image disk is always /dev/sda1.', shown('*', 'SnapshotDetails[].DeviceName', () => '/dev/sda1')],
  'bucket-and-key': ['Bucket and key of an image disk are swapped.', shown('*', 'SnapshotDetails[].UserBucket', (it) => ({ S3Bucket: (it as Params).S3Key!, S3Key: (it as Params).S3Bucket! }))],
  'key-base-name': ['The key of a snapshot disk comes back without its extension.', shown('*', 'SnapshotTaskDetail.UserBucket.S3Key', text((right) => right.replace(/\.\w+$/, '')))],
  'snapshot-description': ['The Description of a snapshot import is lost when it is looked at.', dropped('DescribeImportSnapshotTasks', 'output.ImportSnapshotTasks[].Description')],
  'snapshot-disk-description': ['The Description of a snapshot disk does not come back.', shown('*', 'SnapshotTaskDetail.Description', gone)],
  'snapshot-format': ['Every snapshot disk is RAW.', shown('*', 'SnapshotTaskDetail.Format', () => 'RAW')],
  'image-id': ['ExportImage tells of another image.', shown('*', 'ImageId', () => 'ami-00000000000000000')],
  'export-format': ['Every image is exported as VHD.', shown('*', 'DiskImageFormat', () => 'VHD')],
  'export-bucket': ['ExportImage tells of another bucket.', shown('*', 'S3ExportLocation.S3Bucket', () => 'exports')],
  'export-prefix': ['The prefix of an image export is lost.', shown('*', 'S3ExportLocation.S3Prefix', gone)],
  'role-name': ['The role of an image export is always vmimport.', shown('ExportImage', 'RoleName', () => 'vmimport')],
  'instance-id': ['CreateInstanceExportTask tells of another instance.', shown('*', 'InstanceExportDetails.InstanceId', () => 'i-00000000000000000')],
  'target-fixed': ['Every instance is exported for citrix.', shown('*', 'InstanceExportDetails.TargetEnvironment', () => 'citrix')],
  'destination-bucket': ['The bucket of an instance export does not come back.', shown('*', 'ExportToS3Task.S3Bucket', gone)],
  'destination-format': ['The disk format of an instance export is always RAW.', shown('*', 'ExportToS3Task.DiskImageFormat', () => 'RAW')],
  'other-task-id': ['CancelImportTask gives another id back.', { output: (right, { action }) => (action === 'CancelImportTask' ? { ...right, ImportTaskId: 'import-ami-00000000000000000' } : right) }],
})

function withDescription(task: Params): Params {
  const { ImportInstance } = task as { ImportInstance?: Params }
  if (!ImportInstance) return task
  const Volumes = (ImportInstance.Volumes as readonly Params[]).map((disk) => ({ ...disk, Description: ImportInstance.Description ?? 'none' }))
  return { ...task, ImportInstance: { ...ImportInstance, Volumes } }
}

const withFirstImage = (disks: readonly Params[]): Value => disks.map((disk) => ({ ...disk, Image: disks[0]!.Image! }))

const describedBefore = (order: number, tasks: Iterable<Task>): string =>
  [...tasks].flatMap((task) => (task.order < order ? String(task.params.Description ?? '') : [])).at(-1) ?? ''
