import { clauseId } from '../../harness/golden/clause-id.ts'
import type { Situation } from '../../harness/golden/facts.ts'
import { fits } from '../../harness/golden/situations.ts'
import type { CaseCheck, Compared, Look, Told } from '../../harness/judge/look.ts'
import { echoesIn } from './echoes-in.ts'
import { mayRefuse } from './outcome.ts'

export const isGet = ({ step }: Look): boolean => step.method === 'GET' && step.role === 'test'

/** GET is served as POST is. That is all that a request by GET can teach, so no other clause speaks of it. */
export const get: CaseCheck = function* (looks) {
  for (const look of looks) if (look.final && isGet(look) && !look.step.form) yield* compare(look, looks)
}

function* compare(look: Look, looks: readonly Look[]): Generator<Compared> {
  const { step, answer, library } = look
  const clause = clauseId(step.operation, 'get')
  const situation = step.expect.situation && library.situations[step.expect.situation]
  const isServed = situation ? isLikePost(look, situation) : answer.kind === 'success'
  const inconclusive = isServed ? undefined : doubtOf(look)
  if (isServed) return void (yield { clause, at: look, ...keeps(look, looks) })
  if (inconclusive) return void (yield { clause, at: look, inconclusive })
  yield { clause, at: look, mismatch: { ...taken, actual: outcomeOf(look) } }
}

/** Refused, or taken, as by POST it may be as well, which other clauses speak of: its parameters were read. */
function isLikePost({ answer, exchange: { request } }: Look, situation: Situation): boolean {
  if (answer.kind === 'success') return answer.root.name === `${request.wire.Action}Response`
  if (answer.kind !== 'error') return false
  const isMeant = (one: string) => answer.code.toLowerCase().includes(one.toLowerCase())
  return fits(situation, answer.code) || situation.codes.some(isMeant)
}

function doubtOf(look: Look): string | undefined {
  const { answer, step } = look
  if (answer.kind !== 'error') return undefined
  if (step.expect.situation) return answer.code ? undefined : 'the error has no code'
  return mayRefuse(look, answer.code)
}

const taken = {
  path: 'outcome',
  expected: 'the answer that POST gets',
  cause: 'GET is not taken',
  diagnosis: 'Read the parameters of a GET from its query string, as those of a POST from its body.',
}

const outcomeOf = ({ answer, exchange: { response } }: Look): string =>
  answer.kind === 'error'
    ? `${response?.status} ${answer.code}`
    : response
      ? `status ${response.status}`
      : 'no answer'

/** What the same request by POST had repeated, and this one does not. */
function keeps(look: Look, looks: readonly Look[]): Pick<Told, 'mismatch'> {
  const echoes = echoesIn(looks)
  const byPost = new Set(
    echoes.flatMap(({ task, xmlPath, isRight }) => (isRight && !isGet(task.look) ? xmlPath : [])),
  )
  const lost = echoes.find(
    ({ task, xmlPath, isRight }) => task.look === look && !isRight && byPost.has(xmlPath),
  )
  if (!lost) return {}
  const { at, expected, value } = lost
  return {
    mismatch: {
      ...taken,
      path: at,
      expected: JSON.stringify(expected ?? 'absent'),
      actual: JSON.stringify(value ?? 'absent'),
      cause: 'GET loses what POST keeps',
    },
  }
}
