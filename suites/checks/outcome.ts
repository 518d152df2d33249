import type { Library, Situation } from '../../harness/golden/library.ts'
import type { Check, Compared, Look } from '../../harness/look.ts'
import type { Step } from '../../harness/model.ts'
import { refusalClause } from '../../harness/refusal.ts'

/** Codes that speak of what the target has, not of how the request was written. */
const aboutResources =
  /\.(NotFound|Malformed|InUse|Duplicate)$|^(Insufficient|.*LimitExceeded|.*CountExceeded|InvalidKeyPair|InvalidZone|InvalidAvailabilityZone|NotExportable|OptInRequired|PendingVerification|Inaccessible)/

/** A valid request succeeds. A resource that the target would want first makes that impossible to tell. */
export const accepted: Check = function* ({ case: kase, step, answer, final, library, exchange }) {
  if (
    !final ||
    step.method === 'GET' ||
    step.expect.situation ||
    step.expect.open ||
    answer.kind === 'none' ||
    answer.kind === 'ill-formed'
  )
    return
  const { about } = step.expect
  const clause = about ? `${step.operation}.input.${about}:accepted` : `${step.operation}.accepted`
  if (answer.kind === 'success') return void (yield { clause })
  // With a control, all that the target would want first was there when that was accepted.
  const isProven = step.role === 'test' && kase.steps.some(({ role }) => role === 'control')
  if (!isProven && mayBeRefused(step, answer.code, library))
    return void (yield {
      clause,
      inconclusive: `${answer.code} is right as well: the documents leave it open`,
    })
  yield {
    clause,
    mismatch: {
      path: 'Errors.Error.Code',
      expected: 'success',
      actual: `${exchange.response?.status} ${answer.code || 'without a code'}`,
      diagnosis: answer.message,
      cause: `valid requests refused with ${answer.code || exchange.response?.status}`,
    },
  }
}

/** What is accepted as a form is accepted as a query string. */
export const get: Check = function* ({ step, answer, final, exchange, library }) {
  if (!final || step.method !== 'GET' || step.expect.situation) return
  const clause = `${step.operation}.get`
  if (answer.kind === 'success') return void (yield { clause })
  if (answer.kind === 'error' && mayBeRefused(step, answer.code, library))
    return void (yield { clause, inconclusive: `refused with ${answer.code}, which a POST may be as well` })
  const actual = exchange.response ? `status ${exchange.response.status}` : 'no answer'
  yield {
    clause,
    mismatch: { path: 'outcome', expected: 'the answer that POST gets', actual, cause: 'GET is not taken' },
  }
}

/** Whether an error is right although the request is valid: for what the target has, or where the documents leave it open. */
const mayBeRefused = (
  { expect: { orSituations = [] } }: Step,
  code: string,
  { situations }: Library,
): boolean => aboutResources.test(code) || orSituations.some((name) => fits(situations[name]!, code))

const fits = ({ codes }: Situation, code: string): boolean => codes.includes(code)

/** A request with one fault is refused, with a code and a status that fit the fault. */
export const refused: Check = function* (look) {
  const { step, answer, final, library } = look
  const name = step.expect.situation
  if (!final || !name || answer.kind === 'none' || answer.kind === 'ill-formed') return
  const situation = library.situations[name]!
  const clause = refusalClause(step.operation, name, situation, step.expect.about)
  const charged = look.case.clause.startsWith('scenario.') ? [clause, look.case.clause] : [clause]
  if (answer.kind === 'error') {
    if (isForWantOf(answer.code, look, situation))
      return void (yield {
        clause,
        inconclusive: `${answer.code}: the target has not what the request names`,
      })
    for (const one of charged) yield { clause: one }
    return yield* fitting(look, name, situation, answer.code)
  }
  for (const one of charged)
    yield {
      clause: one,
      mismatch: {
        path: 'outcome',
        expected: situation.codes.join(' | '),
        actual: `success (${look.exchange.response?.status})`,
        diagnosis: `${situation.text} The same request without the fault is accepted, so is this one: the fault goes unseen.`,
        cause: `${name} goes unseen`,
      },
    }
}

/** What the target has was looked at first, and no request without the fault has shown that it is there. */
const isForWantOf = (code: string, { case: { steps } }: Look, { codes }: Situation): boolean =>
  aboutResources.test(code) &&
  !codes.some((one) => aboutResources.test(one)) &&
  !steps.some(({ role }) => role === 'control')

function* fitting(look: Look, name: string, situation: Situation, code: string): Generator<Compared> {
  const status = look.exchange.response!.status
  const { operation } = look.step
  const wanted = { codes: situation.codes.join(' | '), statuses: situation.statuses.join(' | ') }
  yield fits(situation, code)
    ? { clause: `${operation}.error-code.${name}` }
    : {
        clause: `${operation}.error-code.${name}`,
        mismatch: {
          path: 'Errors.Error.Code',
          expected: wanted.codes,
          actual: code || 'absent',
          cause: `${name} answered with ${code || 'no code'}`,
        },
      }
  yield situation.statuses.some((s) => s === status || s === `${Math.floor(status / 100)}xx`)
    ? { clause: `${operation}.error-status.${name}` }
    : {
        clause: `${operation}.error-status.${name}`,
        mismatch: {
          path: 'HTTP status',
          expected: wanted.statuses,
          actual: String(status),
          cause: `${name} answered with status ${status}`,
        },
      }
}
