import { editAt } from './edit-at.ts'
import { family } from './family.ts'
import { dropped } from './members.ts'
import { rewritten, shown } from './shown.ts'

const creates = ['ImportVolume', 'ImportInstance', 'CreateInstanceExportTask']

/** Answers that are built otherwise: wrappers, lists, what is there and how often. */
export const shape = family('shape', {
  'list-of-members': [
    'Values of lists stand in member elements, as awsQuery has it.',
    rewritten('*', /<(\/?)item>/, '<$1member>'),
  ],
  'named-items': [
    'The tasks of DescribeConversionTasks stand in conversionTask elements.',
    rewritten(
      'DescribeConversionTasks',
      /(<conversionTasks>)([\s\S]*)(<\/conversionTasks>)/,
      (_, open = '', inner = '', close = '') => open + topItems(inner, 'conversionTask') + close,
    ),
  ],
  'list-without-items': [
    'The members of a task stand in exportTaskSet itself.',
    rewritten(
      'DescribeExportTasks',
      /<(exportTaskSet)>([\s\S]*)<\/exportTaskSet>/,
      (_, name = '', inner = '') => `<${name}>${topItems(inner, '')}</${name}>`,
    ),
  ],
  'list-repeats': [
    'Each task of DescribeImportImageTasks has an importImageTaskSet of its own.',
    rewritten(
      'DescribeImportImageTasks',
      /<importImageTaskSet>([\s\S]*)<\/importImageTaskSet>/,
      (_, inner = '') => topItems(inner, 'importImageTaskSet', 'item'),
    ),
  ],
  'item-in-item': [
    'Each item of DescribeConversionTasks holds a conversionTask, as its page once showed.',
    rewritten(
      'DescribeConversionTasks',
      /(<conversionTasks>)([\s\S]*)(<\/conversionTasks>)/,
      (_, open = '', inner = '', close = '') => open + topItems(inner, 'item', 'conversionTask') + close,
    ),
  ],
  'misplaced-description': [
    'The description of a volume stands in the task.',
    rewritten(
      '*',
      /(<importVolume>[\s\S]*?)(<description>[^<]*<\/description>)([\s\S]*?<\/importVolume>)/,
      '$1$3$2',
    ),
  ],
  'wrapped-details': [
    'The details of a disk stand in a snapshotDetail of their own.',
    rewritten(
      'DescribeImportImageTasks',
      /(<snapshotDetailSet>)([\s\S]*?)(<\/snapshotDetailSet>)/,
      (_, open = '', inner = '', close = '') => open + topItems(inner, 'item', 'snapshotDetail') + close,
    ),
  ],
  'two-branches': [
    'The task of an instance has an empty importVolume as well.',
    rewritten('*', /<importInstance>/, '<importVolume/>$&'),
  ],
  'empty-size': [
    'The size of a disk image is empty.',
    rewritten('*', /<diskImageSize>[^<]*</, '<diskImageSize><'),
  ],
  'no-image-when-done': [
    'A completed image task has no imageId.',
    {
      view: (task, { operation }) =>
        operation === 'ImportImage' ? editAt(task, 'ImageId', () => undefined) : task,
    },
  ],
  'no-volume-when-done': [
    'A completed volume task has no volume id.',
    { view: (task) => editAt(task, 'ImportVolume.Volume.Id', () => undefined) },
  ],
  'first-item-only': [
    'Lists of tags end after the first.',
    rewritten('*', /(<tagSet><item>[\s\S]*?<\/item>)[\s\S]*?<\/tagSet>/, '$1</tagSet>'),
  ],
  'result-wrapper': [
    'ImportVolume wraps its answer in ImportVolumeResult, as awsQuery does.',
    rewritten(
      'ImportVolume',
      /(<ImportVolumeResponse[^>]*>)([\s\S]*)(<\/ImportVolumeResponse>)/,
      '$1<ImportVolumeResult>$2</ImportVolumeResult>$3',
    ),
  ],
  'response-metadata': [
    'The requestId stands in ResponseMetadata, as in awsQuery.',
    rewritten('*', /<requestId>.*?<\/requestId>/, '<ResponseMetadata>$&</ResponseMetadata>'),
  ],
  'root-result': ['The root element ends in Result.', rewritten('*', /<(\/?)(\w+)Response\b/, '<$1$2Result')],
  'root-without-response': [
    'The root of ExportImage is ExportImage.',
    rewritten('ExportImage', 'ExportImageResponse', 'ExportImage'),
  ],
  'root-of-another': [
    'DescribeImportSnapshotTasks answers as DescribeImportImageTasksResponse.',
    rewritten(
      'DescribeImportSnapshotTasks',
      'DescribeImportSnapshotTasksResponse',
      'DescribeImportImageTasksResponse',
    ),
  ],
  'task-without-wrapper': [
    'The members of a new task stand under the root, without conversionTask or exportTask.',
    rewritten(creates, /<\/?(conversionTask|exportTask)>/, ''),
  ],
  'wrapped-import-image': [
    'ImportImage wraps its task in importImageTask.',
    rewritten(
      'ImportImage',
      /(<\/requestId>)([\s\S]*)(<\/ImportImageResponse>)/,
      '$1<importImageTask>$2</importImageTask>$3',
    ),
  ],
  'state-twice': [
    'The state of a conversion task stands there twice.',
    rewritten('DescribeConversionTasks', /<state>\w+<\/state>/, '$&$&'),
  ],
  'both-kinds': [
    'A volume task of DescribeConversionTasks has an importInstance as well.',
    {
      view: (task, { operation }, { action }) =>
        action === 'DescribeConversionTasks' && operation === 'ImportVolume'
          ? { ...task, ImportInstance: { Volumes: [], Description: 'none' } }
          : task,
    },
  ],
  'neither-kind': [
    'ImportVolume answers without importVolume.',
    dropped('ImportVolume', 'output.ConversionTask.ImportVolume'),
  ],
  'no-task': [
    'CreateInstanceExportTask answers with its requestId alone.',
    { output: (right, { action }) => (action === 'CreateInstanceExportTask' ? {} : right) },
  ],
  'no-image': [
    'DescribeConversionTasks does not tell of the image of a volume task.',
    dropped('DescribeConversionTasks', 'output.ConversionTasks[].ImportVolume.Image'),
  ],
  'no-volume': [
    'ImportInstance does not tell of the volumes of its disks.',
    dropped('ImportInstance', 'output.ConversionTask.ImportInstance.Volumes[].Volume'),
  ],
  'no-bytes-converted': [
    'ImportVolume does not tell how much is converted.',
    dropped('ImportVolume', 'output.ConversionTask.ImportVolume.BytesConverted'),
  ],
  'no-manifest-url': [
    'DescribeConversionTasks leaves out the manifest of a disk.',
    dropped(
      'DescribeConversionTasks',
      'output.ConversionTasks[].ImportInstance.Volumes[].Image.ImportManifestUrl',
    ),
  ],
  'no-disk-status': [
    'ImportInstance does not tell the status of a disk.',
    dropped('ImportInstance', 'output.ConversionTask.ImportInstance.Volumes[].Status'),
  ],
  'first-disk-only': [
    'ImportInstance shows the first of its disks alone.',
    shown('*', 'ImportInstance.Volumes', (all) => (all as readonly string[]).slice(0, 1)),
  ],
  'no-volumes': [
    'ImportInstance shows an empty list of disks.',
    shown('ImportInstance', 'ImportInstance.Volumes', () => []),
  ],
  'no-state': [
    'ImportVolume does not tell the state.',
    dropped('ImportVolume', 'output.ConversionTask.State'),
  ],
  'no-image-status': [
    'DescribeImportImageTasks does not tell the status.',
    dropped('DescribeImportImageTasks', 'output.ImportImageTasks[].Status'),
  ],
  'empty-state': [
    'CreateInstanceExportTask leaves the state empty.',
    shown('CreateInstanceExportTask', 'State', () => ''),
  ],
  'no-snapshot-id': [
    'ImportSnapshot answers without an id.',
    dropped('ImportSnapshot', 'output.ImportTaskId'),
  ],
  'no-snapshot-detail': [
    'DescribeImportSnapshotTasks tells nothing of the disk.',
    dropped('DescribeImportSnapshotTasks', 'output.ImportSnapshotTasks[].SnapshotTaskDetail'),
  ],
  'no-destination': [
    'DescribeExportTasks leaves out where the export goes.',
    dropped('DescribeExportTasks', 'output.ExportTasks[].ExportToS3Task'),
  ],
  'no-instance': [
    'CreateInstanceExportTask leaves out which instance is exported.',
    dropped('CreateInstanceExportTask', 'output.ExportTask.InstanceExportDetails'),
  ],
  'no-previous-state': [
    'CancelImportTask does not tell the state before.',
    dropped('CancelImportTask', 'output.PreviousState'),
  ],
  'text-in-list': [
    'Between the tasks of DescribeExportImageTasks stands text.',
    rewritten('DescribeExportImageTasks', '<exportImageTaskSet>', '<exportImageTaskSet>tasks:'),
  ],
  'json-in-detail': [
    'The detail of a snapshot task is JSON in one text.',
    rewritten(
      ['ImportSnapshot', 'DescribeImportSnapshotTasks'],
      /(<snapshotTaskDetail>)[\s\S]*?(<\/snapshotTaskDetail>)/,
      '$1{"status":"active"}$2',
    ),
  ],
  'empty-item': [
    'A task without tags has one that is empty.',
    rewritten(
      '*',
      /<\/(importTaskId|exportImageTaskId|conversionTaskId)>(?!.*<tagSet>)/,
      '</$1><tagSet><item/></tagSet>',
    ),
  ],
  'tag-pairs': [
    'A tag is one element, named by its key.',
    rewritten('*', /<item><key>(\w+)<\/key><value>(.*?)<\/value><\/item>/, '<$1>$2</$1>'),
  ],
  'return-false': [
    'CancelConversionTask cancels and returns false.',
    { output: (right, { action }) => (action === 'CancelConversionTask' ? { Return: false } : right) },
  ],
})

/** The outermost items of a list under another name, which may hold the item or be held by it. */
function topItems(inner: string, name: string, within = ''): string {
  let depth = 0
  return inner.replace(/<(\/?)item>/g, (tag, slash: string) => {
    const isTop = slash ? --depth === 0 : depth++ === 0
    if (!isTop) return tag
    const [outer, second] = [name && `<${slash}${name}>`, within && `<${slash}${within}>`]
    return slash ? second + outer : outer + second
  })
}
