import type { Params, Value } from '../../shape/encode.ts'
import { manifestsOf } from '../reading/manifests-of.ts'
import { startReading } from '../reading/start-reading.ts'
import type { Stage } from '../tasks/stage-of.ts'
import { lifetime, madeId, type Task } from '../tasks/task.ts'
import { type Family, percent, taskWords } from './family.ts'

/** Tasks of ImportVolume and ImportInstance. */
export const conversion: Family = {
  name: 'conversion',
  prefixes: ['import-vol', 'import-i'],
  unknown: 'InvalidConversionTaskId',
  malformed: 'InvalidConversionTaskId.Malformed',
  words: taskWords,
  stateFilter: 'state',
  without: { ImportVolume: 'ImportInstance', ImportInstance: 'ImportVolume' },
  begin: readImages,
  show: (task, stage) => ({
    ExpirationTime: new Date(task.createdAt + lifetime).toISOString().replace(/\.\d+Z$/, 'Z'),
    State: taskWords[stage.state],
    StatusMessage: message(task, stage),
    ...(task.operation === 'ImportVolume' ? showVolume(task, stage) : showInstance(task, stage)),
  }),
}

/** A task whose manifests stand on this machine converts what they name; any other, as the clock has it. */
function readImages(task: Task): void {
  const urls = manifestsOf(task.params)
  const until = Date.now() + lifetime
  const isOver = () => task.cancelledAt !== undefined || Date.now() > until
  if (urls.length) task.reading = startReading(urls, isOver)
}

function showVolume(task: Task, stage: Stage): Params {
  const { AvailabilityZone = `${task.region}a` } = task.params
  return {
    ImportVolume: { AvailabilityZone, ...converted(task.params, stage), Volume: { Id: madeId(task, 'vol') } },
  }
}

function showInstance(task: Task, stage: Stage): Params {
  const launch = task.params.LaunchSpecification as Params | undefined
  const placement = launch?.Placement as Params | undefined
  const disks = (task.params.DiskImages ?? []) as readonly Params[]
  const Volumes = disks.map((disk, i) => ({
    AvailabilityZone: placement?.AvailabilityZone ?? `${task.region}a`,
    ...converted(disk, stage),
    Status: taskWords[stage.state],
    StatusMessage: message(task, stage),
    Volume: { Id: madeId(task, 'vol', i) },
  }))
  return {
    ImportInstance: { Volumes, ...(stage.state === 'completed' && { InstanceId: madeId(task, 'i') }) },
  }
}

/** Digit by digit: sizes beyond 2^53 are decimal strings. */
function converted(disk: Params, { done }: Stage): { BytesConverted: string } {
  const { Bytes = 0 } = (disk.Image ?? {}) as Readonly<Record<string, Value>>
  return { BytesConverted: String((BigInt(String(Bytes)) * BigInt(Math.floor(done * 1e6))) / 1_000_000n) }
}

function message(task: Task, stage: Stage): string {
  if (stage.why) return stage.why
  if (stage.state === 'active') return stage.done === 0 ? 'Pending' : `Progress: ${percent(stage)}%`
  return stage.state === 'completed' ? '' : (task.reason ?? 'Cancelled by user')
}
