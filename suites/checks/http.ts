import { clauseId } from '../../harness/golden/clause-id.ts'
import type { Check } from '../../harness/judge/look.ts'
import { expectEqual, expectThat } from './expect.ts'

/** Every request is answered; a connection that closes without an answer is a departure, a slow one is not. */
export const answered: Check = function* ({ step, exchange: { failure } }) {
  const clause = clauseId(step.operation, 'answered')
  if (failure?.kind === 'withheld') yield { clause, inconclusive: failure.message }
  else if (failure?.kind === 'timeout')
    yield { clause, inconclusive: `no answer in time: ${failure.message}` }
  else
    yield expectThat(clause, !failure, {
      path: 'HTTP',
      expected: 'a complete HTTP response',
      actual: failure?.message ?? '',
      diagnosis:
        'The connection ended before a complete response; look for an exception in the handler of this request.',
    })
}

/** A success has status 200. */
export const status: Check = function* ({ step, shape, answer, exchange: { response } }) {
  if (!response || !shape || answer.kind !== 'success') return
  yield expectEqual(clauseId(step.operation, 'status'), 'HTTP status', 200, response.status)
}

const xmlType = /^\s*(text|application)\/([\w.-]+\+)?xml\s*(;|$)/i

/** A success says that it is XML. An error of the service was seen to say nothing; what it says has to be true. */
export const contentType: Check = function* ({ step, answer, exchange: { response } }) {
  if (!response) return
  const given = response.headers['content-type']
  const isBareError = given === undefined && (answer.kind === 'error' || response.status >= 400)
  const key = isBareError ? 'error-content-type' : 'content-type'
  yield expectThat(`${step.operation}.${key}`, given !== undefined && xmlType.test(given), {
    path: 'Content-Type',
    expected: 'text/xml or another XML media type',
    actual: given ?? 'absent',
    diagnosis: 'Send Content-Type: text/xml;charset=UTF-8.',
  })
  if (given !== undefined && answer.kind === 'error')
    yield { clause: clauseId(step.operation, 'error-content-type') }
}
