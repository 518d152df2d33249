import { type ClauseId, clauseId } from '../../harness/golden/clause-id.ts'
import { namesIn } from '../../harness/golden/rename-binding.ts'
import type { CaseCheck, Look, Told } from '../../harness/judge/look.ts'
import { match } from '../../harness/judge/match.ts'
import { hasMore, someElement } from '../../harness/judge/settled.ts'
import { stateOf } from '../../harness/judge/task-state.ts'
import { isCreation, tasksIn } from '../../harness/judge/tasks.ts'
import { fill } from '../../harness/shape/fill.ts'
import { members } from '../../harness/shape/members.ts'
import { expectThat } from './expect.ts'
import { cancelsIn } from './stories.ts'
import { mayEndAlone } from './witness.ts'

/** What the golden answer writes as text comes back as it stands there. */
export const goldenAnswer: CaseCheck = function* (looks) {
  for (const look of looks)
    if (look.final && look.step.role === 'test')
      for (const compared of compare(look, looks)) yield { ...compared, at: look }
}

function* compare(look: Look, looks: readonly Look[]): Generator<Told> {
  const { step, answer, exchange, case: kase } = look
  const { situation, open, answer: golden } = step.expect
  if (situation || open || !golden || answer.kind !== 'success') return
  if (kase.kind === 'resource' && step.poll) return
  const { differences, facts } = match(golden, answer.root, exchange.bindings)
  // What a call that makes a task answers is no matter of what the scenario is to show.
  const isOwn = kase.kind === 'scenario' && (!isCreation(look) || refersBack(look))
  const clause: ClauseId = isOwn ? kase.clause : clauseId(step.operation, 'answer')
  if (differences.length && step.poll === 'may') {
    const inconclusive = `not reached in time: ${differences[0]!.path} = ${differences[0]!.expected}`
    return void (yield { clause, inconclusive, late: 'wait' })
  }
  for (const difference of differences) {
    const around = membersAround(difference.path, look)
    if (around.some(({ echo }) => echo !== undefined)) continue
    const member = around.at(-1)
    const isLater = member?.life === 'state' && !isCreation(look)
    const inconclusive = isLater ? (endedBefore(look, looks) ?? endedAlone(look, looks)) : undefined
    const mismatch = { ...difference, cause: `${difference.path} differs from the golden answer` }
    yield { clause, ...(inconclusive ? { inconclusive } : { mismatch }) }
  }
  if (!differences.length && facts) yield { clause, facts }
  // Whether a resource is shown has clauses of its own.
  if (kase.kind !== 'resource') yield* texts(look, clause)
}

/** Whether a step speaks of what an earlier one gave: of a task that is to be the same, or another. */
const refersBack = ({ step: { expect }, exchange: { bindings } }: Look): boolean =>
  expect.present !== undefined ||
  expect.absent !== undefined ||
  namesIn(expect.answer!).some((name) => name in bindings)

/**
 * The member at a place of an answer, and before it those that it stands in. What repeats a parameter has a clause of
 * its own, which says it better.
 */
const membersAround = (path: string, { shape }: Look) => {
  const xmlPath = path.replace(/^[^.]+\./, '').replaceAll('.item', '[]')
  const isIn = (outer: string): boolean =>
    xmlPath === outer || xmlPath.startsWith(`${outer}.`) || xmlPath.startsWith(`${outer}[].`)
  return members(shape?.output ?? {}).flatMap((member) => (isIn(member.xmlPath) ? member.schema : []))
}

/** Why a task is found at its end: a cancel said that it found it so, and no document says what that does then. */
function endedBefore(look: Look, looks: readonly Look[]): string | undefined {
  const isEnded = (one: Look): boolean =>
    one.shape?.operation.cancels !== undefined &&
    one.index <= look.index &&
    tasksIn(one).some((task) => stateOf(task)?.standing === 'ended')
  return looks.some(isEnded) ? 'the task was over before it could be cancelled' : undefined
}

/** Why it tells nothing that a task is found cancelled which no call has cancelled. */
function endedAlone(look: Look, looks: readonly Look[]): string | undefined {
  const cancelled = new Set(
    cancelsIn(looks).flatMap(({ id, isDryRun, succeeded }) => (!isDryRun && succeeded ? id : [])),
  )
  const isOver = tasksIn(look).some(
    (task) => !cancelled.has(task.id) && /^(cancelled|ended)$/.test(stateOf(task)?.standing ?? ''),
  )
  return isOver ? mayEndAlone(looks) : undefined
}

/** Texts that the answer must have somewhere, or may have nowhere. A page that is not the last proves no absence. */
function* texts({ step, answer, exchange }: Look, clause: ClauseId): Generator<Told> {
  if (answer.kind !== 'success') return
  for (const key of ['present', 'absent'] as const) {
    const wanted = step.expect[key]
    if (wanted === undefined) continue
    const text = fill(wanted, exchange.bindings)
    const found = someElement(answer.root, (element) => element.text === text)
    if (!found && hasMore(answer)) continue
    yield expectThat(clause, found === (key === 'present'), {
      path: 'any element',
      expected: `${text} ${key}`,
      actual: found ? 'present' : 'absent',
      cause: found ? 'what should not be there is shown' : 'what was made is not shown',
    })
  }
}
