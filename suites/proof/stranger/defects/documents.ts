import { add, change, drop, rename, say, unwrap, wrap } from '../edit.ts'
import type { Node } from '../nouns.ts'
import { el } from '../tree.ts'
import type { Defect } from '../twist.ts'
import { creates, describes, old, recent, wrong } from './wrong.ts'

const under = ([, members]: Node, name: string): Node => [name, members]

/** What is wrong with the document around a success. */
export const documentDefects: readonly Defect[] = [
  wrong('namespace-fixed', 'MUST', 'The namespace is that of 2016-11-15, whatever version was asked for.', {
    space: () => 'http://ec2.amazonaws.com/doc/2016-11-15/',
  }),
  wrong('namespace-old', 'MUST', 'The namespace is that of 2013-02-01, whatever version was asked for.', {
    space: () => 'http://ec2.amazonaws.com/doc/2013-02-01/',
  }),
  wrong('namespace-missing', 'MUST', 'The root of a success has no namespace.', { space: () => undefined }),
  wrong('namespace-ancient', 'MUST', 'The namespace has a version that nobody asked for.', {
    space: () => 'http://ec2.amazonaws.com/doc/2012-12-01/',
  }),
  wrong(
    'namespace-host',
    'MUST',
    'The namespace has the host of the server instead of the name of the service.',
    {
      space: (space) => space.replace('ec2.amazonaws.com', 'localhost:4566'),
    },
  ),
  wrong('namespace-missing-on-describe', 'MUST', 'Only the describing operations lack the namespace.', {
    at: describes,
    space: () => undefined,
  }),
  wrong('request-id-missing', 'MUST', 'A success has no requestId.', { in: recent, tree: drop('requestId') }),
  wrong('request-id-missing-on-create', 'MUST', 'A task is made without a requestId in the answer.', {
    at: creates,
    in: recent,
    tree: drop('requestId'),
  }),
  wrong('request-id-empty', 'MUST', 'The requestId is empty.', { tree: say('requestId', '') }),
  wrong('request-id-fixed', 'SHOULD', 'Every answer has the same requestId.', {
    tree: say('requestId', '59dbff89-35bd-4eac-99ed-be587EXAMPLE'),
  }),
  wrong('request-id-capital', 'MUST', 'A success names it RequestId.', {
    tree: rename('requestId', 'RequestId'),
  }),
  wrong(
    'request-id-metadata',
    'MUST',
    'The requestId stands in ResponseMetadata, as other protocols have it.',
    {
      tree: wrap('requestId', 'ResponseMetadata'),
    },
  ),
  wrong('result-wrapper', 'MUST', 'A result element stands between the root and the members.', {
    tree: ([name, members]) => [name, [[name.replace('Response', 'Result'), members]]],
  }),
  wrong('root-result', 'MUST', 'The root is named after the shape of the output, not after the operation.', {
    tree: (tree) => under(tree, tree[0].replace('Response', 'Result')),
  }),
  wrong('root-bare', 'MUST', 'The root is the name of the operation, without Response.', {
    tree: (tree) => under(tree, tree[0].replace('Response', '')),
  }),
  wrong('root-lower', 'MUST', 'The root begins with a small letter.', {
    tree: (tree) => under(tree, tree[0].charAt(0).toLowerCase() + tree[0].slice(1)),
  }),
  wrong('root-shared', 'MUST', 'ImportInstance answers with the root of ImportVolume.', {
    at: 'ImportInstance',
    tree: (tree) => under(tree, 'ImportVolumeResponse'),
  }),
  wrong('root-of-other-describe', 'MUST', 'The snapshot tasks come under the root of the image tasks.', {
    at: 'DescribeImportSnapshotTasks',
    tree: (tree) => under(tree, 'DescribeImportImageTasksResponse'),
  }),
  wrong('list-of-member', 'MUST', 'The elements of lists are named member.', {
    tree: rename('item', 'member'),
  }),
  wrong('list-flat', 'MUST', 'Lists have no element around their items.', {
    at: describes,
    xml: (xml) => xml.replace(/<(\w+Set|conversionTasks)>|<\/(\w+Set|conversionTasks)>/g, ''),
  }),
  wrong('conversion-tasks-set', 'MUST', 'The list of DescribeConversionTasks is named conversionTasksSet.', {
    tree: rename('conversionTasks', 'conversionTasksSet'),
  }),
  wrong('conversion-task-set', 'MUST', 'The list of DescribeConversionTasks is named conversionTaskSet.', {
    tree: rename('conversionTasks', 'conversionTaskSet'),
  }),
  wrong('conversion-task-nested', 'MUST', 'Each described task stands in one more conversionTask element.', {
    tree: change('conversionTasks/item', (node) => [['item', [['conversionTask', node[1]]]]]),
  }),
  wrong(
    'conversion-task-unwrapped',
    'MUST',
    'The members of a new conversion task stand in the root itself.',
    {
      at: 'ImportVolume ImportInstance',
      tree: unwrap('conversionTask'),
    },
  ),
  wrong('image-task-set-name', 'MUST', 'The list of image tasks is named importImageTasks.', {
    tree: rename('importImageTaskSet', 'importImageTasks'),
  }),
  wrong('snapshot-task-set-name', 'MUST', 'The list of snapshot tasks is named importSnapshotTasks.', {
    tree: rename('importSnapshotTaskSet', 'importSnapshotTasks'),
  }),
  wrong('export-image-task-set-name', 'MUST', 'The list of image exports is named exportImageTasks.', {
    tree: rename('exportImageTaskSet', 'exportImageTasks'),
  }),
  wrong('export-task-set-name', 'MUST', 'The list of instance exports is named exportTasks.', {
    tree: rename('exportTaskSet', 'exportTasks'),
  }),
  wrong('export-task-unwrapped', 'MUST', 'The members of a new instance export stand in the root itself.', {
    at: 'CreateInstanceExportTask',
    tree: unwrap('exportTask'),
  }),
  wrong(
    'image-task-wrapped',
    'MUST',
    'The members of a new image task stand in an importImageTask element.',
    {
      at: 'ImportImage',
      tree: ([name, members]) => [name, [['importImageTask', members]]],
    },
  ),
  wrong(
    'export-image-wrapped',
    'MUST',
    'The members of a new image export stand in an exportImageTask element.',
    {
      at: 'ExportImage',
      tree: ([name, members]) => [name, [['exportImageTask', members]]],
    },
  ),
  wrong('members-capital', 'MUST', 'Elements are named as an SDK names the members, with capitals.', {
    at: creates,
    tree: change('*', ([name, nodes], above) => [
      [above.length === 0 ? name : name.charAt(0).toUpperCase() + name.slice(1), nodes],
    ]),
  }),
  wrong('cancel-return-false', 'MUST', 'A conversion is cancelled and the answer says return false.', {
    at: 'CancelConversionTask',
    tree: say('return', 'false'),
  }),
  wrong('cancel-export-return-false', 'MUST', 'An export is cancelled and the answer says return false.', {
    at: 'CancelExportTask',
    tree: say('return', 'false'),
  }),
  wrong('error-beside-success', 'MUST', 'A success has an empty Errors element beside its members.', {
    at: creates,
    tree: ([name, members]) => [name, [...(members ?? []), el('Errors', '')] as readonly Node[]],
  }),
  wrong('old-version-recent-members', 'SHOULD', 'An answer of 2013-02-01 has the zone ids of later years.', {
    at: 'ImportVolume DescribeConversionTasks',
    in: old,
    tree: add('importVolume', el('availabilityZoneId', 'use1-az1')),
  }),
]
