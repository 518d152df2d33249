import type { CaseCheck, Look } from '../../harness/look.ts'
import { echoesIn, type Repeated } from './echo.ts'
import { isMaking } from './stories.ts'

/**
 * A success says something of a request only where the answer is one to it. A case that makes tasks shows that
 * by what only its requests held: a task that repeats none of it, or repeats it wrongly, leaves the case open.
 */
export const evidence: CaseCheck = function* (looks, kase) {
  const last = looks.at(-1)
  const made = looks.filter(isMaking)
  if (!made.length || last?.step.role !== 'test' || last.step.expect.situation) return
  const inconclusive = doubt([...echoesIn(looks)], made)
  if (inconclusive)
    for (const clause of [kase.clause, ...acceptedBy(last)]) yield { clause, inconclusive, at: last }
}

function doubt(echoes: readonly Repeated[], [first]: readonly Look[]): string | undefined {
  const wrong = echoes.find(({ isRight, schema }) => !isRight && schema.levels?.echo !== 'MAY')
  if (wrong) return `${wrong.at} does not repeat ${wrong.schema.echo}: the answer may be to another request`
  const { nonce } = first!.exchange.bindings
  const isOwn = echoes.some(({ isRight, expected }) => isRight && JSON.stringify(expected).includes(nonce!))
  return isOwn ? undefined : 'no answer repeats anything that only this case sent'
}

const acceptedBy = ({ step: { operation, expect }, answer }: Look): string[] =>
  expect.about && answer.kind === 'success' ? [`${operation}.input.${expect.about}:accepted`] : []
