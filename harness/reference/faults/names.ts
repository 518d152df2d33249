import { family } from './family.ts'
import { renamed } from './members.ts'
import { rewritten } from './shown.ts'

const conversions = ['ImportVolume', 'ImportInstance']
const upper = (_: string, slash = '', first = '', rest = '') => `<${slash}${first.toUpperCase()}${rest}`

/** Elements under another name than the documented one. */
export const names = family('names', {
  'conversion-tasks-set': [
    'DescribeConversionTasks lists its tasks in conversionTasksSet.',
    renamed('DescribeConversionTasks', 'output.ConversionTasks', 'conversionTasksSet'),
  ],
  'conversion-task-list': [
    'DescribeConversionTasks lists its tasks in tasks.',
    renamed('DescribeConversionTasks', 'output.ConversionTasks', 'tasks'),
  ],
  'import-image-tasks': [
    'DescribeImportImageTasks lists its tasks in importImageTasks.',
    renamed('DescribeImportImageTasks', 'output.ImportImageTasks', 'importImageTasks'),
  ],
  'import-snapshot-tasks': [
    'DescribeImportSnapshotTasks lists its tasks in importSnapshotTasks.',
    renamed('DescribeImportSnapshotTasks', 'output.ImportSnapshotTasks', 'importSnapshotTasks'),
  ],
  'export-tasks': [
    'DescribeExportTasks lists its tasks in exportTasks.',
    renamed('DescribeExportTasks', 'output.ExportTasks', 'exportTasks'),
  ],
  'export-image-tasks': [
    'DescribeExportImageTasks lists its tasks in exportImageTasks.',
    renamed('DescribeExportImageTasks', 'output.ExportImageTasks', 'exportImageTasks'),
  ],
  'upper-camel': [
    'Every element of ImportVolume begins with a capital letter.',
    rewritten('ImportVolume', /<(\/?)([a-z])(\w*)/, upper),
  ],
  'snake-case': [
    'Every element of DescribeConversionTasks is written_like_this.',
    rewritten('DescribeConversionTasks', /<\/?[a-z]\w*/, (name) =>
      name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
    ),
  ],
  'conversion-task-id': [
    'ImportInstance calls the id taskId.',
    renamed('ImportInstance', 'output.ConversionTask.ConversionTaskId', 'taskId'),
  ],
  'import-task-id': [
    'ImportImage calls the id importTaskID.',
    renamed('ImportImage', 'output.ImportTaskId', 'importTaskID'),
  ],
  'snapshot-task-id': [
    'ImportSnapshot calls the id taskId.',
    renamed('ImportSnapshot', 'output.ImportTaskId', 'taskId'),
  ],
  'export-image-task-id': [
    'ExportImage calls the id exportTaskId.',
    renamed('ExportImage', 'output.ExportImageTaskId', 'exportTaskId'),
  ],
  'status-for-state': [
    'DescribeConversionTasks tells the state in status.',
    renamed('DescribeConversionTasks', 'output.ConversionTasks[].State', 'status'),
  ],
  'state-for-status': [
    'DescribeImportImageTasks tells the status in state.',
    renamed('DescribeImportImageTasks', 'output.ImportImageTasks[].Status', 'state'),
  ],
  'export-state': [
    'CreateInstanceExportTask tells the state in taskState.',
    renamed('CreateInstanceExportTask', 'output.ExportTask.State', 'taskState'),
  ],
  'image-bytes': [
    'ImportVolume gives the size of the image as bytes, as the request calls it.',
    renamed('ImportVolume', 'output.ConversionTask.ImportVolume.Image.Size', 'bytes'),
  ],
  'manifest-url': [
    'The manifest is in importManifestURL.',
    renamed(conversions, 'output.ConversionTask.ImportVolume.Image.ImportManifestUrl', 'importManifestURL'),
  ],
  'bytes-converted': [
    'DescribeConversionTasks calls the progress of a volume bytes-converted.',
    renamed(
      'DescribeConversionTasks',
      'output.ConversionTasks[].ImportVolume.BytesConverted',
      'bytes-converted',
    ),
  ],
  'volume-set': [
    'ImportInstance lists its disks in volumeSet.',
    renamed('ImportInstance', 'output.ConversionTask.ImportInstance.Volumes', 'volumeSet'),
  ],
  'snapshot-details': [
    'ImportImage lists its disks in snapshotDetails.',
    renamed('ImportImage', 'output.SnapshotDetails', 'snapshotDetails'),
  ],
  'snapshot-task-detail': [
    'ImportSnapshot tells of the disk in snapshotTaskDetails.',
    renamed('ImportSnapshot', 'output.SnapshotTaskDetail', 'snapshotTaskDetails'),
  ],
  tags: ['ImportImage gives the tags in tags.', renamed('ImportImage', 'output.Tags', 'tags')],
  'described-tags': [
    'DescribeImportSnapshotTasks gives the tags in Tags.',
    renamed('DescribeImportSnapshotTasks', 'output.ImportSnapshotTasks[].Tags', 'Tags'),
  ],
  'user-bucket': [
    'The bucket of a disk is in userBucketDetails.',
    renamed(
      'DescribeImportImageTasks',
      'output.ImportImageTasks[].SnapshotDetails[].UserBucket',
      'userBucketDetails',
    ),
  ],
  's3-key': [
    'The key of a disk is in S3Key.',
    renamed('ImportSnapshot', 'output.SnapshotTaskDetail.UserBucket.S3Key', 'S3Key'),
  ],
  'export-to-s3-task': [
    'The destination of an export is in exportToS3Task.',
    renamed('CreateInstanceExportTask', 'output.ExportTask.ExportToS3Task', 'exportToS3Task'),
  ],
  'instance-export-details': [
    'The instance of an export is in instanceExportDetails.',
    renamed('DescribeExportTasks', 'output.ExportTasks[].InstanceExportDetails', 'instanceExportDetails'),
  ],
  's3-location': [
    'ExportImage gives the destination in s3Location.',
    renamed('ExportImage', 'output.S3ExportLocation', 's3Location'),
  ],
  'previous-state': [
    'CancelImportTask calls the state before prevState.',
    renamed('CancelImportTask', 'output.PreviousState', 'prevState'),
  ],
  return: ['CancelExportTask says Return.', renamed('CancelExportTask', 'output.Return', 'Return')],
  'next-token': [
    'DescribeImportImageTasks gives the token in NextToken.',
    renamed('DescribeImportImageTasks', 'output.NextToken', 'NextToken'),
  ],
})
