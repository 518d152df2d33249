import { clauseId } from '../../harness/golden/clause-id.ts'
import { fits } from '../../harness/golden/situations.ts'
import type { CaseCheck, Compared, Look, Told } from '../../harness/judge/look.ts'
import { echoesIn } from './echoes-in.ts'
import { mayRefuse } from './outcome.ts'

export const isGet = ({ step }: Look): boolean => step.method === 'GET' && step.role === 'test'

/** GET is served as POST is. That is all that a request by GET can teach, so no other clause speaks of it. */
export const get: CaseCheck = function* (looks) {
  for (const look of looks) if (look.final && isGet(look)) yield* compare(look, looks)
}

function* compare(look: Look, looks: readonly Look[]): Generator<Compared> {
  const { step, answer, library } = look
  const clause = clauseId(step.operation, 'get')
  const situation = step.expect.situation && library.situations[step.expect.situation]
  const isServed = situation
    ? answer.kind === 'error' && fits(situation, answer.code)
    : answer.kind === 'success'
  const inconclusive = answer.kind === 'error' && !situation ? mayRefuse(look, answer.code) : undefined
  if (isServed) return void (yield { clause, at: look, ...keeps(look, looks) })
  if (inconclusive) return void (yield { clause, at: look, inconclusive })
  yield { clause, at: look, mismatch: { ...taken, actual: outcomeOf(look) } }
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
