import type { CaseCheck, Compared, Look } from '../../harness/look.ts'
import { tasksIn } from '../../harness/tasks.ts'
import { kindsAt } from '../sequences/kinds.ts'
import { expectThat } from './expect.ts'
import { type Cancel, cancelsIn, isMaking } from './stories.ts'
import { stateOf, type TaskState } from './task-state.ts'

/** A task whose cancellation succeeded shows so at the last look. */
export const cancellation: CaseCheck = function* (looks) {
  for (const cancel of cancelsIn(looks)) {
    const { look, id, succeeded, isDryRun } = cancel
    if (!succeeded || isDryRun || isOfAnotherFamily(cancel, looks)) continue
    const later = looks.filter(({ index }) => index > look.index)
    const last = later.flatMap(tasksIn).findLast((task) => task.id === id)
    const state = last && stateOf(last)
    if (state) yield { ...compare(cancel, state), at: last.look }
  }
}

function compare(
  { look: { step, library }, id }: Cancel,
  { value, machine, path, standing }: TaskState,
): Compared {
  const clause = `${step.operation}.effect`
  if (standing === 'ended' && !refusesEnded(step.operation, library))
    return {
      clause,
      inconclusive: `${id} was ${value} by then: what a cancel of such a task does is not documented`,
    }
  return expectThat(clause, standing === 'cancelled', {
    path,
    expected: library.machines[machine]!.cancelled.join(' | '),
    actual: value,
    diagnosis: `${step.operation} succeeded for ${id}: from then on the task is being cancelled, or is gone.`,
    cause: `${value} after ${step.operation} succeeded`,
  })
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
