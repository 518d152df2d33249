import { change, drop, rename, say, unwrap } from '../edit.ts'
import type { Defect } from '../twist.ts'
import { forget, keep, wrong } from './wrong.ts'

const at = 'ImportSnapshot DescribeImportSnapshotTasks'

/** What is wrong with the import of a snapshot. */
export const snapshotDefects: readonly Defect[] = [
  wrong('snapshot-task-id-missing', 'MUST', 'A new snapshot task has no importTaskId.', {
    at: 'ImportSnapshot',
    tree: drop('importTaskId'),
  }),
  wrong('snapshot-task-id-inside', 'MUST', 'The importTaskId stands in the snapshotTaskDetail.', {
    at,
    tree: change('importTaskId', (node) => [['snapshotTaskDetail', [node]]]),
  }),
  wrong('snapshot-task-id-prefix', 'SHOULD', 'The id of a snapshot task begins with snap-.', {
    make: (task) => (task.kind === 'snapshot' ? { ...task, id: task.id.replace('import-', '') } : task),
  }),
  wrong('snapshot-detail-name', 'MUST', 'The snapshotTaskDetail is named snapshotDetail.', {
    tree: rename('snapshotTaskDetail', 'snapshotDetail'),
  }),
  wrong('snapshot-detail-list', 'MUST', 'The snapshotTaskDetail is a list of one.', {
    tree: change('snapshotTaskDetail', ([name, inside]) => [[name, [['item', inside]]]]),
  }),
  wrong('snapshot-detail-flat', 'MUST', 'The members of snapshotTaskDetail stand in the task itself.', {
    tree: unwrap('snapshotTaskDetail'),
  }),
  wrong('snapshot-detail-lost', 'SHOULD', 'A described snapshot task has no snapshotTaskDetail.', {
    at: 'DescribeImportSnapshotTasks',
    tree: drop('snapshotTaskDetail'),
  }),
  wrong('snapshot-description-lost', 'SHOULD', 'The description of a snapshot task is lost.', {
    at: 'ImportSnapshot',
    make: forget('Description'),
  }),
  wrong(
    'snapshot-description-of-container',
    'MUST',
    'The description of the task is that of the container.',
    {
      at: 'ImportSnapshot',
      make: keep((asked) => asked.set('Description', asked.get('DiskContainer.Description') ?? '')),
    },
  ),
  wrong(
    'snapshot-description-later',
    'SHOULD',
    'The description is there at first, and not when described.',
    {
      at: 'DescribeImportSnapshotTasks',
      tree: drop('item/description'),
    },
  ),
  wrong('snapshot-format-fixed', 'MUST', 'Every snapshot is made of a RAW disk.', {
    at,
    tree: say('snapshotTaskDetail/format', 'RAW'),
  }),
  wrong('snapshot-url-lost', 'SHOULD', 'The url of the container is lost.', {
    at,
    tree: drop('snapshotTaskDetail/url'),
  }),
  wrong('snapshot-url-encoded', 'MUST', 'The url of the container comes back percent-encoded.', {
    at,
    tree: say('snapshotTaskDetail/url', (url) => encodeURIComponent(url)),
  }),
  wrong('snapshot-url-name', 'MUST', 'The url of the container is named diskImageUrl.', {
    at,
    tree: rename('snapshotTaskDetail/url', 'diskImageUrl'),
  }),
  wrong('snapshot-bucket-lost', 'SHOULD', 'The userBucket of the container is lost.', {
    at,
    tree: drop('snapshotTaskDetail/userBucket'),
  }),
  wrong('snapshot-bucket-url', 'MUST', 'The userBucket is told as the text of a url.', {
    at,
    tree: change('userBucket', ([name, inside]) => [
      [name, `s3://${(inside as [string, string][]).map(([, text]) => text).join('/')}`],
    ]),
  }),
  wrong('snapshot-status-missing', 'SHOULD', 'The snapshotTaskDetail has no status.', {
    at,
    tree: drop('snapshotTaskDetail/status'),
  }),
  wrong('snapshot-status-error', 'SHOULD', 'A new snapshot task has the status error.', {
    at: 'ImportSnapshot',
    tree: say('snapshotTaskDetail/status', 'error'),
  }),
  wrong('snapshot-status-outside', 'MUST', 'The status stands in the task, not in the snapshotTaskDetail.', {
    at,
    tree: (tree) => lifted(tree),
  }),
  wrong('snapshot-status-capital', 'MUST', 'The status of a snapshot task begins with a capital.', {
    at,
    tree: say('snapshotTaskDetail/status', (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  }),
  wrong('snapshot-encrypted-text', 'MUST', 'The encrypted of a snapshot is written yes or no.', {
    at,
    tree: say('snapshotTaskDetail/encrypted', (word) => (word === 'true' ? 'yes' : 'no')),
  }),
  wrong(
    'snapshot-encrypted-inverse',
    'MUST',
    'A snapshot that was to be encrypted is not, and the other way round.',
    {
      at,
      tree: say('snapshotTaskDetail/encrypted', (word) => String(word !== 'true')),
    },
  ),
  wrong('snapshot-key-empty', 'MUST', 'The kmsKeyId of a snapshot is not the one that was given.', {
    at: 'ImportSnapshot',
    make: keep((asked) => asked.has('KmsKeyId') && asked.set('KmsKeyId', 'other-key')),
  }),
  wrong('snapshot-id-lost', 'SHOULD', 'A finished snapshot task has no snapshotId.', {
    at: 'DescribeImportSnapshotTasks',
    tree: drop('snapshotTaskDetail/snapshotId'),
  }),
  wrong('snapshot-id-prefix', 'SHOULD', 'The snapshotId begins with vol-.', {
    at,
    tree: say('snapshotTaskDetail/snapshotId', (id) => id.replace('snap-', 'vol-')),
  }),
  wrong('snapshot-id-name', 'MUST', 'The snapshotId is named snapshot.', {
    at,
    tree: rename('snapshotTaskDetail/snapshotId', 'snapshot'),
  }),
  wrong('snapshot-size-text', 'MUST', 'The diskImageSize of a snapshot is written 1 GiB.', {
    at,
    tree: say('snapshotTaskDetail/diskImageSize', '1 GiB'),
  }),
  wrong('snapshot-progress-outside', 'MUST', 'The progress of a snapshot has a unit.', {
    at,
    tree: say('snapshotTaskDetail/progress', (part) => `${part} percent`),
  }),
]

type Tree = Parameters<ReturnType<typeof drop>>[0]

/** The status of each detail, moved to the task around it. */
const lifted = (tree: Tree): Tree =>
  change('snapshotTaskDetail', ([name, inside]) => {
    const members = inside as readonly Tree[]
    const isStatus = ([member]: Tree) => member === 'status'
    return [[name, members.filter((member) => !isStatus(member))], ...members.filter(isStatus)]
  })(tree)
