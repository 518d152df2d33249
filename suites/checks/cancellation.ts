import type { CaseCheck, Compared, Look } from '../../harness/look.ts'
import { type TaskView, tasksIn } from '../../harness/tasks.ts'
import { kindsAt } from '../sequences/kinds.ts'
import { expectThat } from './expect.ts'
import { type Cancel, cancelsIn, isMaking } from './stories.ts'
import { stateOf } from './task-state.ts'

/** A task whose cancellation succeeded shows so at the last look. */
export const cancellation: CaseCheck = function* (looks) {
  for (const cancel of cancelsIn(looks)) {
    const { look, id, succeeded, isDryRun } = cancel
    if (!succeeded || isDryRun || isOfAnotherFamily(cancel, looks)) continue
    const later = looks
      .filter(({ index }) => index > look.index)
      .flatMap(tasksIn)
      .filter((task) => task.id === id)
    yield* compare(cancel, later)
  }
}

/** It may take a moment: a task that is under way still tells only where it was waited for. */
function* compare({ look: { step, library }, id }: Cancel, later: readonly TaskView[]): Generator<Compared> {
  const clause = `${step.operation}.effect`
  const states = later.map((task) => stateOf(task)).filter((state) => state !== undefined)
  const [last, state] = [later.at(-1)?.look, states.at(-1)]
  if (!last || !state || (state.standing === 'live' && !later.some(({ look }) => look.step.poll))) return
  const wasSeenLive = states.some(({ standing }) => standing === 'live')
  if (state.standing === 'ended' && !wasSeenLive && !refusesEnded(step.operation, library))
    return void (yield {
      clause,
      at: last,
      inconclusive: `${id} is ${state.value}: what a cancel of such a task does is not documented`,
    })
  const mismatch = {
    path: state.path,
    expected: library.machines[state.machine]!.cancelled.join(' | '),
    actual: state.value,
    diagnosis: `${step.operation} succeeded for ${id}: from then on the task is being cancelled, or is gone.`,
    cause: `${state.value} after ${step.operation} succeeded`,
  }
  yield { ...expectThat(clause, state.standing === 'cancelled', mismatch), at: last }
}

/** Whether the documents say that an operation refuses a task that is at its end: a golden scenario shows it. */
const refusesEnded = (name: string, { scenarios }: Look['library']): boolean =>
  scenarios.some(({ steps }) =>
    steps.some(({ operation, request }) => operation === name && /^finished-/.test(request.situation ?? '')),
  )

/** What an operation makes of the id of a task that is none of its own is not a matter of effect. */
function isOfAnotherFamily({ look, id }: Cancel, looks: readonly Look[]): boolean {
  const made = looks.find((one) => isMaking(one) && tasksIn(one).some((task) => task.id === id))
  const kind = made && kindsAt(look.version, look.library).find(({ make }) => make === made.step.operation)
  return kind !== undefined && kind.cancel !== look.step.operation
}
