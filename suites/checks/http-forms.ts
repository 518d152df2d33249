import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Look } from '../../harness/judge/look.ts'
import type { HttpForm } from '../../harness/wire/exchange.ts'
import { expectThat } from './expect.ts'
import { isOfSignature } from './signature.ts'

export const isInOtherForm = ({ step }: Look): boolean => step.form !== undefined

/** A request is served in every right form of HTTP that it may have; no other clause speaks of its answer. */
export const httpForms: CaseCheck = function* (looks) {
  const look = looks.find((one) => isInOtherForm(one) && one.final)
  const control = looks.find(({ step, final }) => step.role === 'control' && final)
  if (!look || !control) return
  const clause = clauseId('protocol', `form.${look.step.form!}`)
  const inconclusive = doubtOf(look, control, looks)
  if (inconclusive) return void (yield { clause, inconclusive, at: look })
  const { answer, exchange } = look
  yield {
    ...expectThat(clause, answer.kind === 'success', {
      path: 'outcome',
      expected: 'the answer that the same request gets in its usual form',
      actual:
        answer.kind === 'error'
          ? `${exchange.response?.status} ${answer.code}`
          : exchange.response
            ? `status ${exchange.response.status}`
            : `no answer: ${exchange.failure?.message}`,
      diagnosis: `The same request, written as usual, is served. This one ${said[look.step.form!]}.`,
      cause: `a request is not served that ${said[look.step.form!]}`,
    }),
    at: look,
  }
}

/** What is otherwise than usual with a request. */
const said: Readonly<Record<HttpForm, string>> = {
  chunked: 'comes in chunks, without a Content-Length',
  'plain-type': 'says no charset in its Content-Type',
  'type-in-capitals': 'has capital letters in its Content-Type',
  'compact-authorization': 'has no blanks behind the commas of its Authorization',
  'session-token': 'has an X-Amz-Security-Token, as temporary credentials do',
  'signed-query': 'has its signature in the query string',
  'signed-query-of-a-session': 'has a signature and an X-Amz-Security-Token in the query string',
  'signature-version-2': 'is signed with Signature Version 2, by parameters',
}

function doubtOf(look: Look, control: Look, looks: readonly Look[]): string | undefined {
  if (looks.some(({ step, answer }) => step.operation === 'protocol' && answer.kind === 'success'))
    return 'the target answers what is no operation as well'
  const { answer, step, exchange } = look
  if (exchange.failure && exchange.failure.kind !== 'reset') return exchange.failure.message
  if (step.form === 'chunked' && exchange.response?.status === 411)
    return 'the target asks for a Content-Length (411), as a server may'
  if (step.form?.startsWith('signed-query') && answer.kind !== 'success' && answer.kind !== 'error')
    return 'what answers may be another service of the endpoint'
  if (step.form === 'signature-version-2' && answer.kind === 'error' && answer.code !== 'UnknownParameter')
    return `${answer.code}: a target may have given up Signature Version 2, if it knows its parameters`
  if (control.answer.kind !== 'success') return 'the same request is not served in its usual form'
  const verifies = looks.some(
    ({ step, answer }) => step.credentials === 'forged' && answer.kind !== 'success',
  )
  const isRefused = look.answer.kind === 'error' && isOfSignature(look.answer.code)
  return /session/.test(look.step.form!) && verifies && isRefused
    ? 'the target verifies signatures, and this token is none of its own'
    : undefined
}
