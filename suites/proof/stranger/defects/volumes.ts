import { add, change, drop, rename, say, unwrap } from '../edit.ts'
import { el } from '../tree.ts'
import type { Defect } from '../twist.ts'
import { forget, keep, old, recent, wrong } from './wrong.ts'

const gib = (bytes: string) => String(Math.ceil(Number(bytes) / 2 ** 30))
const both = 'ImportVolume DescribeConversionTasks'

/** What is wrong with the task of a volume. */
export const volumeDefects: readonly Defect[] = [
  wrong('volume-task-id-missing', 'MUST', 'A conversion task has no conversionTaskId.', {
    tree: drop('conversionTaskId'),
  }),
  wrong('volume-task-id-name', 'MUST', 'The id of a conversion task is named taskId.', {
    tree: rename('conversionTaskId', 'taskId'),
  }),
  wrong('volume-task-id-empty', 'MUST', 'The id of a new volume task is empty.', {
    at: 'ImportVolume',
    tree: say('conversionTaskId', ''),
  }),
  wrong('volume-task-id-prefix', 'SHOULD', 'The id of a volume task begins with task-.', {
    make: (task) =>
      task.kind === 'volume' ? { ...task, id: task.id.replace('import-vol-', 'task-') } : task,
  }),
  wrong('volume-task-id-number', 'SHOULD', 'The id of a volume task is a plain number.', {
    make: (task) => (task.kind === 'volume' ? { ...task, id: `${task.seed}` } : task),
  }),
  wrong('volume-task-id-same', 'MUST', 'Every volume task has the same id.', {
    make: (task) => (task.kind === 'volume' ? { ...task, id: 'import-vol-0123456789abcdef0' } : task),
  }),
  wrong('volume-task-id-changes', 'MUST', 'A described volume task has another id than the new one had.', {
    at: 'DescribeConversionTasks',
    tree: say('conversionTaskId', (id) => id.replace(/.$/, 'x')),
  }),
  wrong('volume-missing', 'MUST', 'The task of a volume has no importVolume.', {
    tree: drop('importVolume'),
  }),
  wrong('volume-as-instance', 'MUST', 'The task of a volume has an importInstance.', {
    tree: rename('importVolume', 'importInstance'),
  }),
  wrong('volume-flat', 'MUST', 'What belongs in importVolume stands in the task itself.', {
    tree: unwrap('importVolume'),
  }),
  wrong('volume-zone-missing', 'MUST', 'importVolume has no availabilityZone.', {
    tree: drop('importVolume/availabilityZone'),
  }),
  wrong('volume-zone-fixed', 'MUST', 'importVolume is in us-east-1a, wherever it was to be.', {
    tree: say('importVolume/availabilityZone', 'us-east-1a'),
  }),
  wrong('volume-zone-region', 'MUST', 'availabilityZone has the region.', {
    tree: say('importVolume/availabilityZone', (zone) => zone.slice(0, -1)),
  }),
  wrong('volume-zone-id-lost', 'SHOULD', 'The availabilityZoneId that was sent does not come back.', {
    in: recent,
    tree: drop('importVolume/availabilityZoneId'),
  }),
  wrong('volume-zone-id-as-zone', 'MUST', 'The id of the zone comes back as the name of the zone.', {
    in: recent,
    tree: (tree, { params }) =>
      params.has('AvailabilityZoneId')
        ? say('availabilityZone', params.get('AvailabilityZoneId') ?? '')(tree)
        : tree,
  }),
  wrong('volume-description-lost', 'SHOULD', 'importVolume has no description.', {
    make: forget('Description'),
    at: 'ImportVolume',
  }),
  wrong('volume-description-outside', 'SHOULD', 'The description stands in the task, not in importVolume.', {
    at: both,
    tree: change('conversionTask', ([name, inside]) => [
      [name, [...(inside as []), el('description', 'of the task')]],
    ]),
  }),
  wrong('volume-image-missing', 'MUST', 'importVolume has no image.', { tree: drop('importVolume/image') }),
  wrong('volume-image-name', 'MUST', 'The image is named diskImage.', {
    tree: rename('importVolume/image', 'diskImage'),
  }),
  wrong('volume-format-vdmk', 'MUST', 'VMDK comes back as VDMK, as a page prints it.', {
    tree: say('importVolume/image/format', (format) => format.replace('VMDK', 'VDMK')),
  }),
  wrong('volume-format-lower', 'MUST', 'The format comes back in small letters.', {
    tree: say('importVolume/image/format', (format) => format.toLowerCase()),
  }),
  wrong('volume-format-fixed', 'MUST', 'Every image is a VMDK.', {
    tree: say('importVolume/image/format', 'VMDK'),
  }),
  wrong('volume-format-missing', 'MUST', 'The image has no format.', {
    tree: drop('importVolume/image/format'),
  }),
  wrong('volume-image-size-gib', 'MUST', 'The size of the image is in GiB.', {
    tree: say('importVolume/image/size', gib),
  }),
  wrong('volume-image-size-name', 'MUST', 'The size of the image is named bytes.', {
    tree: rename('importVolume/image/size', 'bytes'),
  }),
  wrong('volume-image-size-volume', 'MUST', 'The size of the image is that of the volume.', {
    at: 'ImportVolume',
    make: keep((asked) => asked.set('Image.Bytes', asked.get('Volume.Size') ?? '1')),
  }),
  wrong('volume-image-size-float', 'MUST', 'The size of the image has a decimal point.', {
    tree: say('image/size', (size) => `${size}.0`),
  }),
  wrong('volume-image-size-grouped', 'MUST', 'The size of the image has commas.', {
    tree: say('image/size', (size) => Number(size).toLocaleString('en')),
  }),
  wrong('volume-image-size-rounded', 'MUST', 'A size beyond 2^53 is rounded.', {
    tree: say('image/size', (size) =>
      size.length > 15 ? `${size.slice(0, 15)}${'0'.repeat(size.length - 15)}` : size,
    ),
  }),
  wrong('volume-image-size-signed', 'MUST', 'A size beyond 2^31 has become negative.', {
    tree: say('image/size', (size) => String(Number(size) | 0)),
  }),
  wrong('volume-manifest-missing', 'MUST', 'The image has no importManifestUrl.', {
    tree: drop('importVolume/image/importManifestUrl'),
  }),
  wrong('volume-manifest-name', 'MUST', 'The manifest is named manifestUrl.', {
    tree: rename('importManifestUrl', 'manifestUrl'),
  }),
  wrong(
    'volume-manifest-cut',
    'MUST',
    'The manifest comes back without what stands behind its question mark.',
    { tree: say('importManifestUrl', (url) => url.split('?')[0] ?? '') },
  ),
  wrong('volume-manifest-space', 'MUST', 'The manifest stands on a line of its own.', {
    tree: say('importManifestUrl', (url) => `\n               ${url}\n            `),
  }),
  wrong('volume-manifest-masked', 'MUST', 'The signature in the manifest is masked.', {
    tree: say('importManifestUrl', (url) => url.replace(/Signature=[^&]*/, 'Signature=***')),
  }),
  wrong('volume-checksum-empty', 'SHOULD', 'A new image has an empty checksum.', {
    at: 'ImportVolume',
    tree: add('image', el('checksum', '')),
  }),
  wrong('volume-missing-volume', 'MUST', 'importVolume has no volume.', {
    tree: drop('importVolume/volume'),
  }),
  wrong('volume-size-bytes', 'MUST', 'The size of the volume is in bytes.', {
    tree: say('volume/size', (size) => String(BigInt(size || '0') * 2n ** 30n)),
  }),
  wrong('volume-size-least', 'MUST', 'The size of the volume is at least 10.', {
    tree: say('importVolume/volume/size', (size) => String(Math.max(10, Number(size)))),
  }),
  wrong('volume-size-lost', 'SHOULD', 'The volume has no size.', { tree: drop('importVolume/volume/size') }),
  wrong('volume-size-of-image', 'MUST', 'The size of the volume is that of the image, rounded up.', {
    at: 'ImportVolume',
    make: keep((asked) => asked.set('Volume.Size', gib(asked.get('Image.Bytes') ?? '0'))),
  }),
  wrong('volume-id-name', 'MUST', 'The id of the volume is named volumeId.', {
    tree: rename('volume/id', 'volumeId'),
  }),
  wrong('volume-id-prefix', 'SHOULD', 'The id of the volume begins with snap-.', {
    tree: say('volume/id', (id) => id.replace('vol-', 'snap-')),
  }),
  wrong('volume-id-changes', 'SHOULD', 'The volume has another id whenever it is described.', {
    at: 'DescribeConversionTasks',
    tree: (tree, _, { count }) => say('volume/id', `vol-${String(count).padStart(17, '0')}`)(tree),
  }),
  wrong('old-volume-id-missing', 'SHOULD', 'At 2013-02-01, the volume has no id even when all is done.', {
    in: old,
    tree: drop('volume/id'),
  }),
  wrong('volume-bytes-missing', 'MUST', 'importVolume has no bytesConverted.', {
    tree: drop('importVolume/bytesConverted'),
  }),
  wrong('volume-bytes-percent', 'MUST', 'bytesConverted is a percentage with its sign.', {
    tree: say('bytesConverted', (bytes) => `${Number(bytes) % 100}%`),
  }),
  wrong('volume-bytes-too-many', 'SHOULD', 'More bytes are converted than there are.', {
    tree: say('bytesConverted', '9223372036854775807'),
  }),
  wrong('volume-status', 'SHOULD', 'importVolume has a status, which only a volume of an instance has.', {
    tree: add('importVolume', el('status', 'active')),
  }),
  wrong(
    'volume-expires-zoneless',
    'SHOULD',
    'The expirationTime is one of a programming language, not of ISO 8601.',
    {
      tree: say('expirationTime', (time) => new Date(time).toUTCString()),
    },
  ),
  wrong('volume-expires-number', 'SHOULD', 'The expirationTime is a number of seconds.', {
    tree: say('expirationTime', (time) => String(Date.parse(time) / 1000)),
  }),
  wrong('volume-expires-past', 'SHOULD', 'The expirationTime has passed already.', {
    tree: say('expirationTime', '2010-12-22T12:01:00Z'),
  }),
  wrong('volume-expires-never', 'SHOULD', 'The expirationTime is empty.', {
    tree: say('expirationTime', ''),
  }),
  wrong('volume-expires-local', 'SHOULD', 'The expirationTime names no zone.', {
    tree: say('expirationTime', (time) => time.replace('Z', '')),
  }),
  wrong('volume-expires-moves', 'SHOULD', 'The expirationTime is counted from the time of looking.', {
    at: 'DescribeConversionTasks',
    tree: (tree, _, { now }) =>
      say('expirationTime', `${new Date(now() + 6e8).toISOString().slice(0, 19)}Z`)(tree),
  }),
]
