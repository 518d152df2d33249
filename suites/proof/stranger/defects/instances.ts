import { add, change, cut, drop, rename, say, turn, unwrap, wrap } from '../edit.ts'
import { el } from '../tree.ts'
import type { Defect } from '../twist.ts'
import { forget, keep, old, recent, wrong } from './wrong.ts'

const disk = 'DiskImage.1'

/** What is wrong with the task of an instance. */
export const instanceDefects: readonly Defect[] = [
  wrong('instance-missing', 'MUST', 'The task of an instance has no importInstance.', {
    tree: drop('importInstance'),
  }),
  wrong('instance-as-volume', 'MUST', 'The task of an instance has an importVolume.', {
    tree: rename('importInstance', 'importVolume'),
  }),
  wrong('instance-flat', 'MUST', 'What belongs in importInstance stands in the task itself.', {
    tree: unwrap('importInstance'),
  }),
  wrong('instance-and-volume', 'SHOULD', 'The task of an instance has an empty importVolume as well.', {
    at: 'ImportInstance',
    tree: add('conversionTask', el('importVolume', '')),
  }),
  wrong('instance-task-id-prefix', 'SHOULD', 'The id of an instance task begins with i-.', {
    make: (task) => (task.kind === 'instance' ? { ...task, id: task.id.replace('import-', '') } : task),
  }),
  wrong('instance-id-name', 'MUST', 'The instance is named id.', {
    tree: rename('importInstance/instanceId', 'id'),
  }),
  wrong('instance-id-prefix', 'SHOULD', 'The id of the instance is that of the task.', {
    tree: say('importInstance/instanceId', (id) => `import-${id}`),
  }),
  wrong('instance-id-changes', 'SHOULD', 'The instance has another id whenever it is described.', {
    at: 'DescribeConversionTasks',
    tree: (tree, _, { count }) => say('instanceId', `i-${String(count).padStart(17, '0')}`)(tree),
  }),
  wrong('instance-platform-lower', 'MUST', 'The platform comes back in small letters.', {
    tree: say('importInstance/platform', (text) => text.toLowerCase()),
  }),
  wrong('instance-platform-linux', 'MUST', 'Every instance is a Linux.', {
    tree: say('importInstance/platform', 'Linux'),
  }),
  wrong('instance-platform-empty', 'MUST', 'The platform is empty.', {
    tree: say('importInstance/platform', ''),
  }),
  wrong('instance-description-of-disk', 'MUST', 'The description of the instance is that of its disk.', {
    at: 'ImportInstance',
    make: keep((asked) => asked.set('Description', asked.get(`${disk}.Description`) ?? '')),
  }),
  wrong('instance-disk-description', 'MUST', 'The description of the disk is that of the instance.', {
    at: 'ImportInstance',
    make: keep((asked) => asked.set(`${disk}.Description`, asked.get('Description') ?? '')),
  }),
  wrong('instance-disk-description-lost', 'SHOULD', 'The description of the disk is lost.', {
    at: 'ImportInstance',
    make: forget(`${disk}.Description`),
  }),
  wrong('instance-volumes-set', 'MUST', 'The volumes are named volumeSet.', {
    tree: rename('volumes', 'volumeSet'),
  }),
  wrong('instance-volumes-missing', 'MUST', 'importInstance has no volumes.', { tree: drop('volumes') }),
  wrong(
    'instance-volumes-flat',
    'MUST',
    'The volumes have no items: the members of the disk stand in volumes.',
    {
      tree: change('volumes', ([name, inside]) => [[name, first(inside)]]),
    },
  ),
  wrong('instance-volumes-empty', 'MUST', 'The volumes are empty once described.', {
    at: 'DescribeConversionTasks',
    tree: cut('volumes', 0),
  }),
  wrong('instance-volumes-backward', 'SHOULD', 'The volumes are in the other order.', {
    tree: turn('volumes'),
  }),
  wrong('instance-volumes-alike', 'MUST', 'Every volume shows the image of the first.', {
    at: 'ImportInstance',
    make: keep((asked) => copyFirst(asked)),
  }),
  wrong('instance-volume-wrapped', 'MUST', 'Each item of volumes holds an importVolume.', {
    tree: change('volumes/item', ([name, inside]) => [[name, [['importVolume', inside]]]]),
  }),
  wrong('instance-image-missing', 'MUST', 'The volumes have no image.', { tree: drop('volumes/item/image') }),
  wrong('instance-image-format', 'MUST', 'Every disk is RAW.', {
    tree: say('volumes/item/image/format', 'RAW'),
  }),
  wrong('instance-image-size', 'MUST', 'The size of the disk is in MiB.', {
    tree: say('volumes/item/image/size', (size) => String(Math.ceil(Number(size) / 2 ** 20))),
  }),
  wrong('instance-image-size-lost', 'MUST', 'The image of a disk has no size.', {
    tree: drop('volumes/item/image/size'),
  }),
  wrong('instance-manifest-lost', 'MUST', 'The image of a disk has no manifest.', {
    tree: drop('volumes/item/image/importManifestUrl'),
  }),
  wrong('instance-manifest-cut', 'MUST', 'The manifest of a disk has no query string.', {
    tree: say('volumes/item/image/importManifestUrl', (url) => url.split('?')[0] ?? ''),
  }),
  wrong('instance-volume-lost', 'MUST', 'The items of volumes have no volume.', {
    tree: drop('volumes/item/volume'),
  }),
  wrong('instance-volume-size', 'MUST', 'The size of the volume is 8, whatever was asked.', {
    tree: say('volumes/item/volume/size', '8'),
  }),
  wrong('instance-volume-id-shared', 'SHOULD', 'All the volumes have one id.', {
    tree: say('volumes/item/volume/id', 'vol-0123456789abcdef0'),
  }),
  wrong('instance-status-missing', 'MUST', 'The items of volumes have no status.', {
    tree: drop('volumes/item/status'),
  }),
  wrong('instance-status-name', 'MUST', 'The items of volumes have a state, not a status.', {
    tree: rename('volumes/item/status', 'state'),
  }),
  wrong('instance-status-nested', 'MUST', 'The status of a volume is a structure.', {
    tree: wrap('volumes/item/status', 'statusInfo'),
  }),
  wrong('instance-bytes-missing', 'MUST', 'The items of volumes have no bytesConverted.', {
    tree: drop('volumes/item/bytesConverted'),
  }),
  wrong('instance-zone-missing', 'MUST', 'The items of volumes have no availabilityZone.', {
    tree: drop('volumes/item/availabilityZone'),
  }),
  wrong('instance-zone-empty', 'MUST', 'The availabilityZone of the volumes is empty.', {
    tree: say('volumes/item/availabilityZone', ''),
  }),
  wrong('instance-zone-unread', 'MUST', 'The zone of the placement is not looked at.', {
    at: 'ImportInstance',
    make: forget('LaunchSpecification.Placement.AvailabilityZone'),
  }),
  wrong('instance-group-name-unknown', 'MUST', 'At 2016-11-15, ImportInstance has no GroupName.', {
    at: 'ImportInstance',
    in: recent,
    rows: (rows) => rows.filter(({ name }) => !name.startsWith('LaunchSpecification.GroupName')),
  }),
  wrong('instance-user-data-unknown', 'MUST', 'At 2016-11-15, ImportInstance has no UserData.Data.', {
    at: 'ImportInstance',
    in: recent,
    rows: (rows) => rows.filter(({ name }) => name !== 'LaunchSpecification.UserData.Data'),
  }),
  wrong(
    'instance-monitoring-enabled',
    'MUST',
    'ImportInstance wants Monitoring.Enabled in place of Monitoring.',
    {
      at: 'ImportInstance',
      rows: (rows) =>
        rows.map((row) => (row.name.endsWith('Monitoring') ? { ...row, name: `${row.name}.Enabled` } : row)),
    },
  ),
  wrong('old-instance-status-missing', 'MUST', 'At 2013-02-01, the items of volumes have no status.', {
    in: old,
    tree: drop('volumes/item/status'),
  }),
  wrong('old-instance-state-missing', 'MUST', 'At 2013-02-01, a conversion task has no state.', {
    in: old,
    tree: drop('conversionTask/state'),
  }),
]

type Inside = Parameters<typeof el>[1]

function first(inside: Inside): Inside & (string | readonly []) {
  const [item] = Array.isArray(inside) ? inside : []
  return item?.[1]
}

function copyFirst(asked: Map<string, string>): void {
  for (const name of [...asked.keys()].filter((key) => key.startsWith('DiskImage.2.Image.')))
    asked.set(name, asked.get(name.replace('.2.', '.1.')) ?? '')
}
