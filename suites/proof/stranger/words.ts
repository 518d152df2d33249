import type { Choices } from './choices.ts'
import type { Kind, Stage, Task } from './nouns.ts'

const classic: readonly Kind[] = ['volume', 'instance', 'export-instance']

/** The word for a stage: one family says cancelled, the other deleted. */
export function stateWord({ kind }: Task, { word }: Stage): string {
  if (word === 'active' || word === 'completed') return word
  const [going, gone] = classic.includes(kind) ? ['cancelling', 'cancelled'] : ['deleting', 'deleted']
  return word === 'stopping' ? going! : gone!
}

const phases: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  image: ['pending', 'validating', 'validated', 'converting', 'updating', 'preparing ami'],
  snapshot: ['pending', 'downloading/converting', 'downloading/converting', 'completing'],
  'export-image': ['validating', 'converting', 'updating'],
  volume: ['Pending', 'Progress: 20%', 'Progress: 60%'],
  instance: ['Pending', 'Progress: 20%', 'Progress: 60%'],
}

const failure =
  'ClientError: Disk validation failed [We do not have access to the given resource. Reason 403 Forbidden]'

/** The message beside the state; undefined where the service has nothing to say. */
export function stateMessage({ kind }: Task, { word, part }: Stage): string | undefined {
  if (word === 'failed') return failure
  if (word !== 'active') return undefined
  const words = phases[kind]
  return words?.[Math.min(words.length - 1, Math.floor(part * words.length))]
}

/** A time as the service writes it. */
export function timeWord(at: number, { time }: Choices): string {
  const text = new Date(at).toISOString()
  if (time === 'fraction') return text
  return `${text.slice(0, time === 'minutes' ? 16 : 19)}Z`
}
