import type { Params, Value } from '../../../shape/encode.ts'
import type { Task } from '../../tasks/task.ts'
import { family } from '../family.ts'
import { shown } from '../shown.ts'

const text = (change: (right: string) => string) => (right: Value) => change(String(right))
const gone = () => undefined

/** What a conversion task repeats is not what was sent. */
export const conversions = family('echo', {
  'manifest-without-query': [
    'The manifest URL comes back without its query.',
    shown(
      '*',
      'ImportVolume.Image.ImportManifestUrl',
      text((right) => right.split('?')[0]!),
    ),
  ],
  'manifest-host-only': [
    'The host of the manifest URL of a volume comes back in lower case.',
    shown(
      '*',
      'ImportVolume.Image.ImportManifestUrl',
      text((right) => right.replace(/^https?:..[^/]+/, (host) => host.toLowerCase())),
    ),
  ],
  'manifest-decoded': [
    'The manifest URL comes back percent-decoded.',
    shown('*', 'ImportVolume.Image.ImportManifestUrl', text(decodeURIComponent)),
  ],
  'manifest-host': [
    'The manifest URL comes back in lower case.',
    shown(
      '*',
      'ImportInstance.Volumes[].Image.ImportManifestUrl',
      text((right) => right.toLowerCase()),
    ),
  ],
  'manifest-masked': [
    'The signature in a manifest URL is masked.',
    shown(
      '*',
      'ImportVolume.Image.ImportManifestUrl',
      text((right) => right.replace(/(Signature=)[^&]+/, '$1***')),
    ),
  ],
  'size-in-gib': [
    'Image sizes come back in GiB.',
    shown('*', 'ImportVolume.Image.Size', (right) => Math.ceil(Number(right) / 2 ** 30)),
  ],
  'disk-size-of-volume': [
    'The size of a disk image is that of its volume in bytes.',
    shown('*', 'ImportInstance.Volumes[].Image.Size', () => 8 * 2 ** 30),
  ],
  'volume-size-grown': [
    'Volumes are a GiB larger than asked for.',
    shown('*', 'ImportVolume.Volume.Size', (right) => Number(right) + 1),
  ],
  'volume-size-fixed': [
    'Every disk gets a volume of 8 GiB.',
    shown('*', 'ImportInstance.Volumes[].Volume.Size', () => 8),
  ],
  'zone-fixed': [
    'Every volume is in us-east-1b.',
    shown('*', 'ImportVolume.AvailabilityZone', () => 'us-east-1b'),
  ],
  'zone-of-instance': [
    'The zone in the placement of an instance is not heeded.',
    shown('*', 'ImportInstance.Volumes[].AvailabilityZone', () => 'us-east-1f'),
  ],
  'expiration-never-shown': ['Tasks do not tell when they expire.', shown('*', 'ExpirationTime', gone)],
  'format-fixed': ['Every image is VMDK.', shown('*', 'ImportVolume.Image.Format', () => 'VMDK')],
  'disks-inherit': [
    'A disk without a DeviceName or a Description of its own has that of the disk before.',
    {
      params: (right) => ({
        ...right,
        ...inherited(right, 'DiskContainers'),
        ...inherited(right, 'DiskImages'),
      }),
    },
  ],
  'disks-alike': [
    'Every disk of an instance has the manifest of the first.',
    shown('*', 'ImportInstance.Volumes', (all) => withFirstImage(all as readonly Params[])),
  ],
  'request-before': [
    'A task shows the Description of the task made before it.',
    {
      view: (task, { order }, { store }) =>
        'Description' in task ? { ...task, Description: describedBefore(order, store.tasks.values()) } : task,
    },
  ],
})

const withFirstImage = (disks: readonly Params[]): Value =>
  disks.map((disk) => ({ ...disk, Image: disks[0]!.Image! }))

const describedBefore = (order: number, tasks: Iterable<Task>): string =>
  [...tasks].flatMap((task) => (task.order < order ? String(task.params.Description ?? '') : [])).at(-1) ?? ''

function inherited(params: Params, list: string): Params {
  const items = params[list]
  if (!Array.isArray(items)) return {}
  const before = (i: number) => (items[i - 1] ?? {}) as Params
  return {
    [list]: items.map((item, i) => {
      const { DeviceName, Description } = before(i)
      return { ...(DeviceName && { DeviceName }), ...(Description && { Description }), ...(item as Params) }
    }),
  }
}
