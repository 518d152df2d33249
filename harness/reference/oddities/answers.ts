import type { Params, Value } from '../../shape/encode.ts'
import { editAt } from '../faults/edit-at.ts'
import { family } from '../faults/family.ts'
import { shown } from '../faults/shown.ts'
import { reversed } from './reversed.ts'

const text = (change: (right: string) => string) => (right: Value) => change(String(right))
const gone = () => undefined
const empty = () => ''
const lower = text((right) => right.toLowerCase())
const imports = ['ImportImage', 'DescribeImportImageTasks']
const snapshots = ['ImportSnapshot', 'DescribeImportSnapshotTasks']

/** What an answer tells of a task beside what the documents fix. */
export const answers = family('right', {
  'disks-in-any-order': [
    'The disks of a task stand in another order at every second look.',
    { view: (shown, { looks }) => (looks % 2 ? withDisks(shown, (all) => all.toReversed()) : shown) },
  ],
  'members-reversed': ['Members come in another order.', { view: (task) => reversed(task) as Params }],
  'empty-tags': ['A task without tags has an empty tagSet.', { view: (task) => ({ Tags: [], ...task }) }],
  'empty-texts': [
    'A task without a description has an empty one.',
    {
      view: (task) => ({
        Description: '',
        ...task,
        ...described(task, 'ImportVolume'),
        ...described(task, 'ImportInstance'),
      }),
    },
  ],
  'no-status-message': ['No task has a statusMessage.', shown('*', 'StatusMessage', gone)],
  'empty-status-message': ['Every statusMessage is empty.', shown('*', 'StatusMessage', empty)],
  'status-messages': [
    'Every task has a statusMessage in words of its own.',
    { view: (task) => ({ ...task, StatusMessage: 'Just a moment, please!' }) },
  ],
  'no-disk-message': [
    'Disks have no statusMessage.',
    shown('*', 'ImportInstance.Volumes[].StatusMessage', gone),
  ],
  'disk-status': [
    'Disks tell their status in free words.',
    shown('*', 'ImportInstance.Volumes[].Status', () => 'in the queue'),
  ],
  'time-without-seconds': [
    'Times have no seconds (errata A5).',
    shown(
      '*',
      'ExpirationTime',
      text((right) => right.replace(/:\d\dZ$/, 'Z')),
    ),
  ],
  'time-with-fractions': [
    'Times have fractions of seconds.',
    shown(
      '*',
      'ExpirationTime',
      text((right) => right.replace(/Z$/, '.123Z')),
    ),
  ],
  'late-volume-id': [
    'A volume has its id only once the task is completed (errata A18).',
    { view: (task) => withoutVolumes(task) },
  ],
  'bytes-at-the-end': [
    'Nothing counts as converted until the task is done.',
    {
      view: (task) =>
        task.State === 'completed' ? task : editAt(task, 'ImportVolume.BytesConverted', () => 0),
    },
  ],
  'bytes-stop-short': [
    'The bytes converted stop a little below the size.',
    shown('*', 'ImportVolume.BytesConverted', (right) => Math.floor(Number(right) * 0.99)),
  ],
  checksum: [
    'An image has a checksum from the beginning (errata A15).',
    { view: (task) => withChecksum(task) },
  ],
  'zone-by-id-too': [
    'A volume task tells its zone by name and by id.',
    shown('*', 'ImportVolume', (right) => ({ AvailabilityZoneId: 'use1-az1', ...(right as Params) })),
  ],
  'platform-of-instance': [
    'A platform is told though the request says Windows as well.',
    shown('*', 'ImportInstance', (right) => ({ Platform: 'Windows', ...(right as Params) })),
  ],
  'no-platform': [
    'An instance task does not tell its platform (errata A8).',
    shown('*', 'ImportInstance.Platform', gone),
  ],
  'lower-case-format': [
    'Exports write the disk format in lower case (errata E18).',
    {
      view: (task) => editAt(editAt(task, 'ExportToS3Task.DiskImageFormat', lower), 'DiskImageFormat', lower),
    },
  ],
  'empty-instance-export': [
    'The details of an instance export are an empty structure.',
    shown('*', 'InstanceExportDetails', () => ({})),
  ],
  'image-size-zero': [
    'The size of a disk image stays 0.0.',
    {
      view: (task) =>
        editAt(
          editAt(task, 'SnapshotDetails[].DiskImageSize', () => 0),
          'SnapshotTaskDetail.DiskImageSize',
          () => 0,
        ),
    },
  ],
  'image-size-fraction': [
    'The size of a disk image has a fraction.',
    shown('*', 'SnapshotDetails[].DiskImageSize', () => 12.5),
  ],
  'empty-snapshot-id': [
    'A snapshot that is not there yet has an empty id.',
    shown(snapshots, 'SnapshotTaskDetail', (right) => ({ SnapshotId: '', ...(right as Params) })),
  ],
  'no-snapshot-details': [
    'An import image task has no list of disks before it is done.',
    { view: (task) => (task.Status === 'completed' ? task : editAt(task, 'SnapshotDetails', gone)) },
  ],
  'no-progress': ['No task tells its progress.', shown('*', 'Progress', gone)],
  'key-as-arn': [
    'A KMS key comes back as an ARN.',
    { view: (task) => editAt(editAt(task, 'KmsKeyId', arn), 'SnapshotTaskDetail.KmsKeyId', arn) },
  ],
  defaults: [
    'What an import was not told is filled in.',
    { view: (task, { operation }) => (operation === 'ImportImage' ? { ...importDefaults, ...task } : task) },
  ],
  'export-defaults': [
    'An export of an image names the role vmimport where none was given.',
    {
      view: (task, { operation }) => (operation === 'ExportImage' ? { RoleName: 'vmimport', ...task } : task),
    },
  ],
  'no-hypervisor': ['The hypervisor is not told.', shown('*', 'Hypervisor', gone)],
  'return-absent': [
    'A cancel answers without return (errata E10).',
    { output: (right, { action }) => (/^Cancel(Conversion|Export)Task$/.test(action) ? {} : right) },
  ],
  'phases-as-status': [
    'An import image task goes through validating, converting and updating.',
    shown(imports, 'Status', (right) => (right === 'active' ? 'converting' : right)),
  ],
  'pending-at-first': [
    'A snapshot task is pending before it is completed.',
    shown(snapshots, 'SnapshotTaskDetail.Status', (right) => (right === 'active' ? 'pending' : right)),
  ],
})

const importDefaults: Params = {
  Architecture: 'x86_64',
  Encrypted: false,
  Hypervisor: 'xen',
  LicenseType: 'BYOL',
  Platform: 'Windows',
  UsageOperation: 'RunInstances:0002',
}

const arn = text((right) =>
  right.startsWith('arn:')
    ? right
    : `arn:aws:kms:us-east-1:123456789012:${right.includes('/') ? '' : 'key/'}${right}`,
)

/** The part of a conversion task with a description, be it an empty one. */
const described = (task: Params, part: string): Params =>
  task[part] ? { [part]: { Description: '', ...(task[part] as Params) } } : {}

const withoutVolumes = (task: Params): Params =>
  task.State === 'completed'
    ? task
    : editAt(editAt(task, 'ImportVolume.Volume.Id', gone), 'ImportInstance.Volumes[].Volume.Id', gone)

const withChecksum = (task: Params): Params => editAt(task, 'ImportVolume.Image', checked)
const checked = (image: Value): Value => ({
  Checksum: 'ccb1b0536a4a70e86016b85229b5c6b10b14a4eb',
  ...(image as Params),
})

/** A task with its disks otherwise, whatever the operation calls them. */
function withDisks(shown: Params, otherwise: (all: readonly Value[]) => readonly Value[]): Params {
  const entries = Object.entries(shown).map(([name, value]) => {
    if (Array.isArray(value) && /^(SnapshotDetails|Volumes)$/.test(name)) return [name, otherwise(value)]
    return name === 'ImportInstance' ? [name, withDisks(value as Params, otherwise)] : [name, value]
  })
  return Object.fromEntries(entries)
}
