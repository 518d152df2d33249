import { add, change, drop, rename, say, wrap } from '../edit.ts'
import { el } from '../tree.ts'
import type { Defect } from '../twist.ts'
import { forget, keep, wrong } from './wrong.ts'

const lost = (id: string, sentence: string, ...names: readonly string[]): Defect =>
  wrong(id, 'SHOULD', sentence, { at: 'ImportImage', make: forget(...names) })

const first = 'DiskContainer.1'

/** What is wrong with the import of an image. */
export const imageDefects: readonly Defect[] = [
  wrong('image-task-id-missing', 'MUST', 'A new image task has no importTaskId.', {
    at: 'ImportImage',
    tree: drop('importTaskId'),
  }),
  wrong('image-task-id-unlisted', 'MUST', 'A described image task has no importTaskId.', {
    at: 'DescribeImportImageTasks',
    tree: drop('importTaskId'),
  }),
  wrong('image-task-id-name', 'MUST', 'The id of an image task is named importImageTaskId.', {
    at: 'ImportImage DescribeImportImageTasks',
    tree: rename('importTaskId', 'importImageTaskId'),
  }),
  wrong('image-task-id-prefix', 'SHOULD', 'The id of an image task begins with ami-.', {
    make: (task) => (task.kind === 'image' ? { ...task, id: task.id.replace('import-', '') } : task),
  }),
  wrong('image-task-id-of-snapshot', 'SHOULD', 'The id of an image task begins with import-snap-.', {
    make: (task) =>
      task.kind === 'image' ? { ...task, id: task.id.replace('import-ami', 'import-snap') } : task,
  }),
  wrong('image-status-missing', 'SHOULD', 'A new image task has no status.', {
    at: 'ImportImage DescribeImportImageTasks',
    tree: change('status', (node, above) => (above.includes('snapshotDetailSet') ? [node] : [])),
  }),
  wrong('image-status-state', 'MUST', 'An image task has a state, not a status.', {
    at: 'ImportImage DescribeImportImageTasks',
    tree: rename('status', 'state'),
  }),
  wrong('image-status-upper', 'MUST', 'The status of an image task is in capitals.', {
    at: 'ImportImage DescribeImportImageTasks',
    tree: say('status', (word) => word.toUpperCase()),
  }),
  wrong('image-status-phase', 'SHOULD', 'The phase of the work stands in the status of the task.', {
    at: 'ImportImage DescribeImportImageTasks',
    tree: say('status', (word) => (word === 'active' ? 'pending-import' : word)),
  }),
  wrong('image-progress-sign', 'SHOULD', 'The progress has a percent sign.', {
    tree: say('progress', (part) => `${part}%`),
  }),
  wrong('image-progress-part', 'SHOULD', 'The progress is a part of 1.', {
    tree: say('progress', (part) => String(Number(part) / 100)),
  }),
  wrong('image-progress-beyond', 'SHOULD', 'The progress is beyond 100.', {
    tree: say('progress', (part) => String(Number(part) + 101)),
  }),
  wrong('image-progress-back', 'SHOULD', 'The progress gets less from look to look.', {
    tree: say('progress', (part) => String(100 - Number(part))),
  }),
  lost('image-description-lost', 'The description of an image task is lost.', 'Description'),
  wrong(
    'image-description-of-container',
    'MUST',
    'The description of the task is that of its first container.',
    {
      at: 'ImportImage',
      make: keep((asked) => asked.set('Description', asked.get(`${first}.Description`) ?? '')),
    },
  ),
  wrong('image-architecture-fixed', 'MUST', 'Every image is x86_64.', {
    tree: say('architecture', 'x86_64'),
  }),
  wrong('image-architecture-dash', 'MUST', 'The architecture is written x86-64.', {
    tree: say('architecture', (word) => word.replace('_', '-')),
  }),
  wrong('image-platform-fixed', 'MUST', 'Every image is a Linux.', {
    at: 'ImportImage DescribeImportImageTasks',
    tree: say('platform', 'Linux'),
  }),
  wrong('image-platform-lower', 'MUST', 'The platform of an image is in small letters.', {
    at: 'ImportImage DescribeImportImageTasks',
    tree: say('platform', (word) => word.toLowerCase()),
  }),
  wrong('image-licence-fixed', 'MUST', 'The licenceType is AWS, whatever was asked.', {
    tree: say('licenseType', 'AWS'),
  }),
  wrong('image-licence-name', 'MUST', 'The licenseType is named licenceType.', {
    tree: rename('licenseType', 'licenceType'),
  }),
  wrong('image-hypervisor-kvm', 'MUST', 'The hypervisor is kvm.', { tree: say('hypervisor', 'kvm') }),
  wrong('image-encrypted-capital', 'MUST', 'A boolean is written True or False.', {
    tree: say('encrypted', (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  }),
  wrong('image-encrypted-number', 'MUST', 'A boolean is written 1 or 0.', {
    tree: say('encrypted', (word) => (word === 'true' ? '1' : '0')),
  }),
  wrong('image-encrypted-false', 'MUST', 'An image that was to be encrypted is not.', {
    at: 'ImportImage DescribeImportImageTasks',
    tree: say('encrypted', 'false'),
  }),
  wrong('image-key-fixed', 'MUST', 'The kmsKeyId is that of the default key, whatever was asked.', {
    tree: say('kmsKeyId', 'alias/aws/ebs'),
  }),
  wrong('image-usage-name', 'MUST', 'The usageOperation is named usage.', {
    tree: rename('usageOperation', 'usage'),
  }),
  wrong('image-usage-fixed', 'MUST', 'The usageOperation is RunInstances, whatever was asked.', {
    tree: say('usageOperation', 'RunInstances'),
  }),
  wrong('image-boot-mode-fixed', 'MUST', 'The bootMode is legacy-bios, whatever was asked.', {
    tree: say('bootMode', 'legacy-bios'),
  }),
  wrong('image-boot-mode-name', 'MUST', 'The bootMode is written uefi_preferred.', {
    tree: say('bootMode', (word) => word.replaceAll('-', '_')),
  }),
  wrong('image-boot-mode-at-once', 'SHOULD', 'ImportImage answers the bootMode, which its output has not.', {
    at: 'ImportImage',
    tree: ([name, inside], { params }) => [name, [...(inside as []), el('bootMode', params.get('BootMode'))]],
  }),
  wrong('image-details-name', 'MUST', 'The snapshotDetailSet is named snapshotDetails.', {
    tree: rename('snapshotDetailSet', 'snapshotDetails'),
  }),
  wrong('image-details-lost', 'SHOULD', 'An image task has no snapshotDetailSet.', {
    tree: drop('snapshotDetailSet'),
  }),
  wrong('image-details-item', 'MUST', 'The items of the snapshotDetailSet are named snapshotDetail.', {
    tree: rename('snapshotDetailSet/item', 'snapshotDetail'),
  }),
  wrong('image-details-wrapped', 'MUST', 'The items of the snapshotDetailSet hold one more element.', {
    tree: change('snapshotDetailSet/item', ([name, inside]) => [[name, [['diskContainer', inside]]]]),
  }),
  wrong('image-url-lost', 'SHOULD', 'The url of a container is lost.', {
    tree: drop('snapshotDetailSet/item/url'),
  }),
  wrong('image-url-cut', 'MUST', 'The url of a container comes back without its scheme.', {
    tree: say('snapshotDetailSet/item/url', (url) => url.replace(/^\w+:\/\//, '')),
  }),
  wrong('image-url-of-first', 'MUST', 'Every container shows the url of the first.', {
    at: 'ImportImage',
    make: keep((asked) => {
      if (asked.has('DiskContainer.2.Url'))
        asked.set('DiskContainer.2.Url', asked.get('DiskContainer.1.Url') ?? '')
    }),
  }),
  wrong('image-bucket-flat', 'MUST', 'The bucket and the key stand in the item, without userBucket.', {
    tree: change('userBucket', ([, inside]) => (inside as []) ?? []),
  }),
  wrong('image-bucket-names', 'MUST', 'The members of userBucket are named bucket and key.', {
    tree: change('userBucket/*', ([name, inside]) => [[name.slice(2).toLowerCase(), inside]]),
  }),
  wrong('image-bucket-swapped', 'MUST', 'The bucket is told as the key, and the key as the bucket.', {
    tree: change('userBucket/*', ([name, inside]) => [[name === 's3Key' ? 's3Bucket' : 's3Key', inside]]),
  }),
  wrong('image-key-lost', 'SHOULD', 'The userBucket has no key.', { tree: drop('userBucket/s3Key') }),
  wrong('image-key-slash', 'MUST', 'The key in userBucket begins with a slash.', {
    tree: say('userBucket/s3Key', (key) => `/${key}`),
  }),
  wrong('image-device-fixed', 'MUST', 'The deviceName is /dev/xvda, whatever was asked.', {
    tree: say('deviceName', '/dev/xvda'),
  }),
  wrong('image-detail-format', 'MUST', 'Every container is a VHDX.', {
    tree: say('snapshotDetailSet/item/format', 'VHDX'),
  }),
  wrong('image-detail-size-unit', 'MUST', 'The diskImageSize has a unit.', {
    tree: say('diskImageSize', (size) => `${size} B`),
  }),
  wrong('image-detail-size-empty', 'MUST', 'The diskImageSize is empty.', { tree: say('diskImageSize', '') }),
  wrong('image-detail-size-negative', 'SHOULD', 'The diskImageSize is less than nothing.', {
    tree: say('diskImageSize', '-1.0'),
  }),
  wrong('image-detail-snapshot', 'MUST', 'The snapshotId of a container is not the one that was given.', {
    at: 'ImportImage',
    make: keep(
      (asked) => asked.has(`${first}.SnapshotId`) && asked.set(`${first}.SnapshotId`, 'snap-00000000'),
    ),
  }),
  wrong('image-detail-description', 'MUST', 'The description of a container is that of the task.', {
    at: 'ImportImage',
    make: keep(
      (asked) =>
        asked.has(`${first}.Description`) &&
        asked.set(`${first}.Description`, asked.get('Description') ?? ''),
    ),
  }),
  wrong('image-licences-name', 'MUST', 'The licenseSpecifications are named licenseSpecificationSet.', {
    tree: rename('licenseSpecifications', 'licenseSpecificationSet'),
  }),
  wrong('image-licence-arn-name', 'MUST', 'The items of licenseSpecifications hold an arn.', {
    tree: rename('licenseConfigurationArn', 'arn'),
  }),
  wrong('image-licence-arn-bare', 'MUST', 'The items of licenseSpecifications are the ARNs themselves.', {
    tree: change('licenseSpecifications/item', ([name, inside]) => [
      [name, (inside as [[string, string]])[0]?.[1]],
    ]),
  }),
  wrong('image-id-task', 'SHOULD', 'The imageId of a finished task is the id of the task.', {
    tree: say('imageId', (id) => `import-${id}`),
  }),
  wrong('image-id-lost', 'SHOULD', 'A finished task has no imageId.', {
    at: 'DescribeImportImageTasks',
    tree: drop('imageId'),
  }),
  wrong('image-id-changes', 'SHOULD', 'The image has another id whenever it is described.', {
    at: 'DescribeImportImageTasks',
    tree: (tree, _, { count }) => say('imageId', `ami-${String(count).padStart(17, '0')}`)(tree),
  }),
  wrong('image-snapshot-lost', 'SHOULD', 'The details of a finished image have no snapshotId.', {
    at: 'DescribeImportImageTasks',
    tree: drop('snapshotDetailSet/item/snapshotId'),
  }),
  wrong('image-message-nested', 'MUST', 'The statusMessage is a structure.', {
    at: 'ImportImage DescribeImportImageTasks',
    tree: wrap('statusMessage', 'status'),
  }),
  wrong(
    'image-token-empty-object',
    'MUST',
    'The answer to ImportImage has an empty item beside its members.',
    { at: 'ImportImage', tree: add('snapshotDetailSet', el('item', '')) },
  ),
]
