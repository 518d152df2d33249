import { change, drop, rename, say } from '../edit.ts'
import type { Defect } from '../twist.ts'
import { forget, wrong } from './wrong.ts'

const images = 'ExportImage DescribeExportImageTasks'

/** What is wrong with the export of an image. */
export const imageExportDefects: readonly Defect[] = [
  wrong('export-image-id-name', 'MUST', 'The id of an image export is named exportTaskId.', {
    at: images,
    tree: rename('exportImageTaskId', 'exportTaskId'),
  }),
  wrong('export-image-id-missing', 'MUST', 'A new image export has no exportImageTaskId.', {
    at: 'ExportImage',
    tree: drop('exportImageTaskId'),
  }),
  wrong('export-image-id-prefix', 'SHOULD', 'The id of an image export begins with export-i-.', {
    make: (task) =>
      task.kind === 'export-image' ? { ...task, id: task.id.replace('export-ami', 'export-i') } : task,
  }),
  wrong('export-image-image-other', 'MUST', 'The imageId is not that of the image to be exported.', {
    at: images,
    tree: say('imageId', 'ami-0123456789abcdef0'),
  }),
  wrong('export-image-image-task', 'MUST', 'The imageId is the id of the task.', {
    at: 'ExportImage',
    tree: say('imageId', (id) => `export-${id}`),
  }),
  wrong('export-image-image-lost', 'SHOULD', 'A new image export has no imageId.', {
    at: 'ExportImage',
    tree: drop('imageId'),
  }),
  wrong('export-image-format-fixed', 'MUST', 'The diskImageFormat is VMDK, whatever was asked.', {
    at: 'ExportImage',
    tree: say('diskImageFormat', 'VMDK'),
  }),
  wrong('export-image-format-name', 'MUST', 'The diskImageFormat is named format.', {
    at: 'ExportImage',
    tree: rename('diskImageFormat', 'format'),
  }),
  wrong('export-image-role-fixed', 'MUST', 'The roleName is vmimport, whatever was asked.', {
    at: 'ExportImage',
    tree: say('roleName', 'vmimport'),
  }),
  wrong('export-image-role-arn', 'MUST', 'The roleName is told as an ARN.', {
    at: 'ExportImage',
    tree: say('roleName', (name) => `arn:aws:iam::123456789012:role/${name}`),
  }),
  wrong('export-image-location-name', 'MUST', 'The s3ExportLocation is named exportToS3.', {
    at: images,
    tree: rename('s3ExportLocation', 'exportToS3'),
  }),
  wrong('export-image-location-lost', 'SHOULD', 'A described image export has no s3ExportLocation.', {
    at: 'DescribeExportImageTasks',
    tree: drop('s3ExportLocation'),
  }),
  wrong('export-image-location-flat', 'MUST', 'The bucket and the prefix stand in the task itself.', {
    at: images,
    tree: change('s3ExportLocation', ([, inside]) => inside as []),
  }),
  wrong('export-image-bucket-case', 'MUST', 'The bucket is named S3Bucket, with a capital.', {
    at: images,
    tree: rename('s3ExportLocation/s3Bucket', 'S3Bucket'),
  }),
  wrong('export-image-bucket-other', 'MUST', 'The bucket comes back as an ARN.', {
    at: images,
    tree: say('s3ExportLocation/s3Bucket', (name) => `arn:aws:s3:::${name}`),
  }),
  wrong('export-image-prefix-lost', 'SHOULD', 'The prefix of an image export is lost.', {
    at: 'ExportImage',
    make: forget('S3ExportLocation.S3Prefix'),
  }),
  wrong(
    'export-image-prefix-slash',
    'MUST',
    'The prefix of an image export comes back without its last slash.',
    {
      at: images,
      tree: say('s3ExportLocation/s3Prefix', (prefix) => prefix.replace(/\/$/, '')),
    },
  ),
  wrong('export-image-description-lost', 'SHOULD', 'The description of an image export is lost.', {
    at: 'ExportImage',
    make: forget('Description'),
  }),
  wrong('export-image-status-state', 'MUST', 'An image export has a state, not a status.', {
    at: images,
    tree: rename('status', 'state'),
  }),
  wrong('export-image-status-lost', 'SHOULD', 'A described image export has no status.', {
    at: 'DescribeExportImageTasks',
    tree: drop('status'),
  }),
  wrong('export-image-progress-word', 'SHOULD', 'The progress of an image export is a word.', {
    at: images,
    tree: say('progress', 'started'),
  }),
]
