import { once } from '../../harness/base/once.ts'
import type { Look } from '../../harness/judge/look.ts'
import { stateOf, type TaskState } from '../../harness/judge/task-state.ts'
import { isCreation, type TaskView, tasksIn } from '../../harness/judge/tasks.ts'

/** One task of a case, from its making on, as far as the answers show it. */
export type Story = {
  readonly id: string
  readonly made: Look
  readonly sightings: readonly Sighting[]
  /** Requests to cancel it, whatever came of them. */
  readonly cancels: readonly Cancel[]
  /** Looks of the case that waited: much can come about meanwhile. */
  readonly waits: readonly Look[]
}

export type Sighting = { readonly task: TaskView; readonly state: TaskState | undefined }
export type Cancel = {
  readonly look: Look
  readonly id: string
  readonly isDryRun: boolean
  readonly succeeded: boolean
}

/** The tasks that a case made itself, in the order of their making. */
export const storiesOf = once((looks: readonly Look[]): readonly Story[] => {
  const sightings = Map.groupBy(looks.flatMap(tasksIn), ({ id }) => id)
  const cancels = cancelsIn(looks)
  const waits = looks.filter(({ step }) => step.poll)
  const makings = looks.filter(isMaking).flatMap(tasksIn)
  return [...Map.groupBy(makings, ({ id }) => id)].map(([id, [first]]) => ({
    id,
    made: first!.look,
    sightings: sightings.get(id)!.map((task) => ({ task, state: stateOf(task) })),
    cancels: cancels.filter((cancel) => cancel.id === id),
    waits,
  }))
})

export const isMaking = (look: Look): boolean => isCreation(look) && !isDryRun(look)

export const isDryRun = ({ exchange }: Look): boolean => exchange.request.wire.DryRun === 'true'

/** Every request of a case that is to cancel a task; the id is empty where it names none. */
export const cancelsIn = (looks: readonly Look[]): Cancel[] => looks.flatMap(cancelIn)

function cancelIn(look: Look): Cancel[] {
  const { shape, reading, exchange, final } = look
  const member = Object.entries(shape?.input.properties ?? {}).find(
    ([, { selects, items }]) => selects && !items,
  )
  const id = member && (exchange.request.wire[member[1].wire ?? member[0]] ?? '')
  if (!final || id === undefined) return []
  const succeeded = reading !== undefined && reading.value.Return !== false
  return [{ look, id, isDryRun: isDryRun(look), succeeded }]
}

/** What was last seen of a task before a look. */
export const lastBefore = ({ sightings }: Story, { index }: Look): Sighting | undefined =>
  sightings.findLast(({ task }) => task.look.index < index)

/**
 * Whether a task may have come to its end before a look, as far as could be seen: then it may be forgotten, unless the
 * documents say how long it is remembered.
 */
export function mayBeGone(story: Story, look: Look): boolean {
  if (look.shape?.operation.remembers) return false
  const last = lastBefore(story, look)
  if (!last) return false
  const since = (other: Look) => other.index < look.index && other.index > last.task.look.index
  return (
    last.state?.standing === 'cancelled' ||
    last.state?.standing === 'ended' ||
    story.waits.some(since) ||
    story.cancels.some((cancel) => !cancel.isDryRun && cancel.look.index < look.index)
  )
}
