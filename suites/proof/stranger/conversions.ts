import type { Choices } from './choices.ts'
import { digits } from './ids.ts'
import type { Node, Params, Stage, Task } from './nouns.ts'
import { items, under } from './params.ts'
import { lifetime } from './stage.ts'
import { el, list, tagSet } from './tree.ts'
import { stateMessage, stateWord, timeWord } from './words.ts'

/** The members of a conversionTask. */
export function conversion(task: Task, stage: Stage, choices: Choices): readonly Node[] {
  return [
    el('conversionTaskId', task.id),
    el('expirationTime', timeWord(task.bornAt + lifetime, choices)),
    task.kind === 'volume'
      ? el('importVolume', importVolume(task, stage, choices))
      : el('importInstance', importInstance(task, stage, choices)),
    el('state', stateWord(task, stage)),
    el('statusMessage', stateMessage(task, stage) ?? ''),
    ...(choices.members === 'lavish' ? [tagSet(task.tags)] : []),
  ]
}

const importVolume = (task: Task, stage: Stage, choices: Choices): readonly Node[] => [
  ...zone(task.asked, task.version, stage, under(task.asked, 'Image')),
  el('description', task.asked.get('Description') ?? ''),
  ...disk(under(task.asked, 'Image'), under(task.asked, 'Volume'), `${task.seed} 1`, stage, choices),
]

function importInstance(task: Task, stage: Stage, choices: Choices): readonly Node[] {
  const place = under(task.asked, 'LaunchSpecification.Placement')
  const disks = items(task.asked, 'DiskImage')
  return [
    list(
      'volumes',
      disks.map((one, at) => volume(one, place, task, at, stage, choices)),
    ),
    el('instanceId', `i-${digits(`instance ${task.seed}`, choices.idLength)}`),
    el('platform', task.asked.get('Platform')),
    el('description', task.asked.get('Description') ?? ''),
  ]
}

const volume = (
  one: Params,
  place: Params,
  task: Task,
  at: number,
  stage: Stage,
  choices: Choices,
): Node[] => [
  ...zone(place, task.version, stage, under(one, 'Image')),
  ...disk(under(one, 'Image'), under(one, 'Volume'), `${task.seed} ${at + 1}`, stage, choices),
  el('description', one.get('Description') ?? ''),
  el('status', stateWord(task, stage)),
  el('statusMessage', stateMessage(task, stage) ?? ''),
]

function zone(place: Params, version: string, { part }: Stage, image: Params): readonly Node[] {
  const id = version === '2013-02-01' ? undefined : place.get('AvailabilityZoneId')
  return [
    el('bytesConverted', converted(image.get('Bytes') ?? '0', part)),
    el('availabilityZone', place.get('AvailabilityZone') ?? 'us-east-1a'),
    el('availabilityZoneId', id),
  ]
}

// A size may be larger than what a number holds without rounding.
function converted(bytes: string, part: number): string {
  if (part === 1 || !/^\d+$/.test(bytes)) return bytes
  return String((BigInt(bytes) * BigInt(Math.floor(part * 1e6))) / 1_000_000n)
}

// Half of the servers have no volume until there is something to put in it.
function disk(image: Params, room: Params, seed: string, { part }: Stage, choices: Choices): readonly Node[] {
  const waits = choices.members === 'sparse' && part < 1
  const id = waits ? undefined : `vol-${digits(`volume ${seed}`, choices.idLength)}`
  return [
    el('image', [
      el('format', image.get('Format')),
      el('size', image.get('Bytes')),
      el('importManifestUrl', image.get('ImportManifestUrl')),
      el('checksum', part === 1 ? digits(`checksum ${seed}`, 40) : undefined),
    ]),
    el('volume', [el('size', room.get('Size')), el('id', id)]),
  ]
}
