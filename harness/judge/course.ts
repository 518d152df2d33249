import { isReadOnly } from '../golden/is-read-only.ts'
import type { Look } from './look.ts'
import type { Sighting } from './sighting.ts'
import { stateOf } from './task-state.ts'
import { isCreation, tasksIn } from './tasks.ts'

/** So many sightings tell the life of a task; a story of a hundred calls is for the log. */
const most = 24

/** What a case saw of its tasks' states, what is seen again left out; none where it saw a single state. */
export function courseOf(looks: readonly Look[]): readonly Sighting[] {
  const start = looks[0]?.exchange.sentAt ?? 0
  const made = new Set(looks.filter(isCreation).flatMap((look) => tasksIn(look).map(({ id }) => id)))
  const all = looks.flatMap((look) => sightingsOf(look, start, made))
  const seen = all.filter((one, i) => i === 0 || !isSame(one, all[i - 1]!))
  return new Set(seen.flatMap(({ state }) => state ?? [])).size > 1 ? seen.slice(0, most) : []
}

/** Of the tasks that the case made: a describe of all shows what others made as well. */
function sightingsOf(look: Look, start: number, made: ReadonlySet<string>): Sighting[] {
  const { answer, exchange, step } = look
  const base = { action: step.operation, afterMs: Math.round(exchange.sentAt - start) }
  if (answer.kind === 'error') return [{ ...base, code: answer.code }]
  const own = tasksIn(look).filter(({ id }) => made.has(id))
  const states = own.flatMap((task) => {
    const state = stateOf(task)?.value
    return state === undefined ? [] : [{ ...base, task: task.id, state }]
  })
  return states.length || isReadOnly(step.operation, look.library) ? states : [base]
}

const isSame = (a: Sighting, b: Sighting): boolean =>
  a.action === b.action && a.task === b.task && a.state === b.state && a.code === b.code
