import { type ClauseId, clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Look } from '../../harness/judge/look.ts'
import { tasksIn } from '../../harness/judge/tasks.ts'
import { echoesIn, type Repeated } from './echoes-in.ts'
import { isMaking } from './stories.ts'
import { isNothing } from './values.ts'

/**
 * A success says something of a request only where the answer is one to it. A case that makes tasks shows that by
 * what only its requests held, or by an id that is new and that a later call knows.
 */
export const evidence: CaseCheck = function* (looks, kase) {
  const last = looks.at(-1)
  const made = looks.filter((look) => isMaking(look) && look.shape?.operation.origin !== 'model')
  if (!made.length || last?.step.role !== 'test' || last.step.expect.situation || isForged(last)) return
  if (isKnownNew(made[0]!, looks)) return
  const inconclusive = doubt(echoesIn(looks), made)
  if (inconclusive)
    for (const clause of [kase.clause, ...acceptedBy(last)]) yield { clause, inconclusive, at: last }
}

const isForged = ({ step }: Look): boolean => step.credentials === 'forged'

/** Whether the target gives every task an id of its own, and a later call knew this one. */
const isKnownNew = (made: Look, looks: readonly Look[]): boolean =>
  made.hasFreshIds &&
  tasksIn(made).some(({ id }) =>
    looks.some((look) => look.index > made.index && tasksIn(look).some((task) => task.id === id)),
  )

function doubt(echoes: readonly Repeated[], [first]: readonly Look[]): string | undefined {
  const sent = echoes.filter(({ expected, value }) => !isNothing(expected) && !isNothing(value))
  const wrong = sent.find(({ isRight, schema }) => !isRight && schema.levels?.echo !== 'MAY')
  if (wrong) return `${wrong.at} does not repeat ${wrong.schema.echo}: the answer may be to another request`
  const { nonce } = first!.exchange.bindings
  const isOwn = sent.some(({ isRight, expected }) => isRight && JSON.stringify(expected).includes(nonce!))
  return isOwn ? undefined : 'no answer repeats anything that only this case sent'
}

const acceptedBy = ({ step: { operation, expect }, answer }: Look): ClauseId[] =>
  expect.about && answer.kind === 'success' ? [clauseId(operation, `input.${expect.about}:accepted`)] : []
