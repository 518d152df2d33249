import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Look } from '../../harness/judge/look.ts'
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
      cause: `requests are not served as ${look.step.form}`,
    }),
    at: look,
  }
}

function doubtOf(look: Look, control: Look, looks: readonly Look[]): string | undefined {
  if (looks.some(({ step, answer }) => step.operation === 'protocol' && answer.kind === 'success'))
    return 'the target answers what is no operation as well'
  const { answer, step } = look
  if (step.form === 'signed-query' && answer.kind !== 'success' && answer.kind !== 'error')
    return 'what answers may be another service of the endpoint'
  if (control.answer.kind !== 'success') return 'the same request is not served in its usual form'
  const verifies = looks.some(
    ({ step, answer }) => step.credentials === 'forged' && answer.kind !== 'success',
  )
  const isRefused = look.answer.kind === 'error' && isOfSignature(look.answer.code)
  return look.step.form === 'session-token' && verifies && isRefused
    ? 'the target verifies signatures, and this token is none of its own'
    : undefined
}
