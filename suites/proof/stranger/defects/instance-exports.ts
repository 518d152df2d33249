import { change, drop, rename, say } from '../edit.ts'
import type { Defect } from '../twist.ts'
import { forget, keep, old, wrong } from './wrong.ts'

const instances = 'CreateInstanceExportTask DescribeExportTasks'

/** What is wrong with the export of an instance. */
export const instanceExportDefects: readonly Defect[] = [
  wrong('export-id-missing', 'MUST', 'A new instance export has no exportTaskId.', {
    at: 'CreateInstanceExportTask',
    tree: drop('exportTaskId'),
  }),
  wrong('export-id-name', 'MUST', 'The id of an instance export is named taskId.', {
    at: instances,
    tree: rename('exportTaskId', 'taskId'),
  }),
  wrong('export-id-prefix', 'SHOULD', 'The id of an instance export begins with i-.', {
    make: (task) =>
      task.kind === 'export-instance' ? { ...task, id: task.id.replace('export-', '') } : task,
  }),
  wrong('export-id-of-instance', 'MUST', 'Exports of one instance all have one id.', {
    make: (task) =>
      task.kind === 'export-instance'
        ? { ...task, id: `export-${task.asked.get('InstanceId') ?? 'i-0'}` }
        : task,
  }),
  wrong('export-wrapped-twice', 'MUST', 'The exportTask stands in one more exportTask.', {
    at: 'CreateInstanceExportTask',
    tree: change('exportTask', (node) => [['exportTask', [node]]]),
  }),
  wrong('export-place-name', 'MUST', 'The exportToS3 is named exportToS3Task.', {
    at: instances,
    tree: rename('exportToS3', 'exportToS3Task'),
  }),
  wrong('export-place-lost', 'SHOULD', 'A described instance export has no exportToS3.', {
    at: 'DescribeExportTasks',
    tree: drop('exportToS3'),
  }),
  wrong('export-details-name', 'MUST', 'The instanceExport is named instanceExportDetails.', {
    at: instances,
    tree: rename('instanceExport', 'instanceExportDetails'),
  }),
  wrong('export-details-lost', 'SHOULD', 'A new instance export has no instanceExport.', {
    at: 'CreateInstanceExportTask',
    tree: drop('instanceExport'),
  }),
  wrong('export-instance-outside', 'MUST', 'The instanceId stands in the task itself.', {
    at: instances,
    tree: change('instanceExport', ([, inside]) => inside as []),
  }),
  wrong('export-instance-other', 'MUST', 'The instanceId is not that of the instance to be exported.', {
    at: instances,
    tree: say('instanceExport/instanceId', 'i-0123456789abcdef0'),
  }),
  wrong('export-target-fixed', 'MUST', 'The targetEnvironment is vmware, whatever was asked.', {
    at: instances,
    tree: say('targetEnvironment', 'vmware'),
  }),
  wrong('export-target-proper', 'MUST', 'The targetEnvironment is written VMware.', {
    at: instances,
    tree: say('targetEnvironment', (word) => word.replace('vmware', 'VMware').replace('citrix', 'Citrix')),
  }),
  wrong('export-format-fixed', 'MUST', 'The diskImageFormat of an instance export is RAW.', {
    at: instances,
    tree: say('exportToS3/diskImageFormat', 'RAW'),
  }),
  wrong(
    'old-export-format-lost',
    'SHOULD',
    'At 2013-02-01, the diskImageFormat of an instance export is lost.',
    {
      at: instances,
      in: old,
      tree: drop('exportToS3/diskImageFormat'),
    },
  ),
  wrong('export-container-dot', 'MUST', 'The containerFormat is written .ova.', {
    at: instances,
    tree: say('exportToS3/containerFormat', (word) => `.${word.toLowerCase()}`),
  }),
  wrong('export-bucket-other', 'MUST', 'The bucket of an instance export is told as a url.', {
    at: instances,
    tree: say('exportToS3/s3Bucket', (name) => `s3://${name}`),
  }),
  wrong('export-bucket-lost', 'SHOULD', 'The bucket of an instance export is lost.', {
    at: 'CreateInstanceExportTask',
    make: forget('ExportToS3.S3Bucket'),
  }),
  wrong('export-key-prefix', 'SHOULD', 'The s3Key does not begin with the prefix that was given.', {
    at: instances,
    tree: say('s3Key', (key) => key.slice(key.lastIndexOf('/') + 1)),
  }),
  wrong('export-key-only-prefix', 'SHOULD', 'The s3Key is the prefix alone.', {
    at: instances,
    tree: say('s3Key', (key) => key.replace(/export-i-.*/, '')),
  }),
  wrong('export-key-name', 'MUST', 'The object is named s3Prefix, as in the request.', {
    at: instances,
    tree: rename('s3Key', 's3Prefix'),
  }),
  wrong('export-description-lost', 'SHOULD', 'The description of an instance export is lost.', {
    at: 'CreateInstanceExportTask',
    make: forget('Description'),
  }),
  wrong('export-description-made', 'MUST', 'The description of an instance export is one that nobody gave.', {
    at: 'CreateInstanceExportTask',
    make: keep((asked) => asked.set('Description', 'Export of an instance')),
  }),
  wrong('export-state-lost', 'SHOULD', 'A described instance export has no state.', {
    at: 'DescribeExportTasks',
    tree: drop('state'),
  }),
  wrong('export-state-status', 'MUST', 'An instance export has a status, not a state.', {
    at: instances,
    tree: rename('state', 'status'),
  }),
]
