import { clauseId } from '../../harness/golden/clause-id.ts'
import { kindsAt } from '../../harness/golden/kinds.ts'
import { fitsAny } from '../../harness/golden/situations.ts'
import type { CaseCheck, Compared, Look } from '../../harness/judge/look.ts'
import { stateOf } from '../../harness/judge/task-state.ts'
import { type TaskView, tasksIn } from '../../harness/judge/tasks.ts'
import { expectThat } from './expect.ts'
import { type Cancel, cancelsIn, isMaking } from './stories.ts'

/** A task whose cancellation succeeded shows so at the last look. */
export const cancellation: CaseCheck = function* (looks) {
  for (const cancel of cancelsIn(looks)) {
    const { look, id, succeeded, isDryRun } = cancel
    if (isDryRun || isOfAnotherFamily(cancel, looks)) continue
    if (!succeeded && isOver(cancel)) yield late(cancel)
    if (!succeeded) continue
    const later = looks
      .filter(({ index }) => index > look.index)
      .flatMap(tasksIn)
      .filter((task) => task.id === id)
    yield* compare(cancel, later)
  }
}

/** A task that was over before it could be cancelled shows nothing of what a cancellation does. */
const isOver = ({ look: { answer, step, library } }: Cancel): boolean =>
  step.role === 'test' &&
  !step.expect.situation &&
  answer.kind === 'error' &&
  fitsAny(['wrong-state'], answer.code, library)

const late = ({ look, id }: Cancel): Compared => ({
  clause: clauseId(look.step.operation, 'effect'),
  at: look,
  inconclusive: `${id} was over before it could be cancelled`,
  late: 'race',
})

/** It may take a moment: a task that is under way still tells only where it was waited for. */
function* compare({ look: { step, library }, id }: Cancel, later: readonly TaskView[]): Generator<Compared> {
  const clause = clauseId(step.operation, 'effect')
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
