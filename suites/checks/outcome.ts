import { type ClauseId, clauseId } from '../../harness/golden/clause-id.ts'
import type { Situation } from '../../harness/golden/library.ts'
import { refusalClause } from '../../harness/golden/refusal.ts'
import { fits, fitsAny } from '../../harness/golden/situations.ts'
import type { Check, Compared, Look } from '../../harness/judge/look.ts'
import { stateOf } from '../../harness/judge/task-state.ts'
import { tasksIn } from '../../harness/judge/tasks.ts'
import { findMember } from '../../harness/shape/members.ts'
import { apiVersions } from '../../harness/shape/versions.ts'
import { excuseOf } from './excuses.ts'
import { expectThat } from './expect.ts'

/** A valid request succeeds, unless the documents leave that open or the refusal is not about the request. */
export const accepted: Check = function* (look) {
  const { step, answer, final, exchange } = look
  const { situation, open, about } = step.expect
  if (!final || situation || open) return
  const clause = about
    ? clauseId(step.operation, `input.${about}:accepted`)
    : clauseId(step.operation, 'accepted')
  if (answer.kind === 'ill-formed' && answer.isBeyond)
    return void (yield { clause, inconclusive: `the answer is not read: ${answer.error}` })
  if (answer.kind !== 'success' && answer.kind !== 'error') return
  if (answer.kind === 'success') return void (yield { clause })
  const inconclusive = mayRefuse(look, answer.code)
  if (inconclusive) {
    // A scenario whose call was not carried out has not shown what it is to show.
    if (look.case.kind === 'scenario') yield { clause: look.case.clause, inconclusive }
    return void (yield { clause, inconclusive })
  }
  if (wasOver(look))
    return void (yield { clause, inconclusive: 'the task was over before it was cancelled', late: 'race' })
  const mismatch = {
    path: 'Errors.Error.Code',
    expected: 'success',
    actual: `${exchange.response?.status} ${answer.code || 'without a code'}`,
    diagnosis: answer.message,
    cause: `valid requests refused with ${answer.code || exchange.response?.status}`,
  }
  yield { clause, mismatch }
  if (isUnknownTo(look, answer.code)) yield { clause: clauseId(step.operation, 'accepted'), mismatch }
}

/** Whether a target says that it has no such parameter, of one that its version always had and that it need not heed. */
function isUnknownTo({ step: { expect }, shape }: Look, code: string): boolean {
  const member = shape && expect.about && findMember(shape.operation.input, expect.about)
  const mayRefuseIt = member && member.schema.levels?.accepted === 'MAY'
  return (
    code === 'UnknownParameter' && Boolean(mayRefuseIt) && !pathsTo(expect.about!).some(cameLater(shape!))
  )
}

/** Members have been added to this version since it was made: a target may be older than they are. */
const latest = apiVersions[1]

/** `A`, `A.B` and `A.B[].C` of the last. */
const pathsTo = (path: string): string[] =>
  path.split('.').map((_, i, all) =>
    all
      .slice(0, i + 1)
      .join('.')
      .replace(/\[\]$/, ''),
  )

const cameLater =
  ({ operation }: NonNullable<Look['shape']>) =>
  (path: string): boolean =>
    (findMember(operation.input, path)?.schema.since ?? '') >= latest

/** Whether a look at the task afterwards shows that it was done. */
const wasOver = ({ looks, index, shape }: Look): boolean =>
  shape?.operation.cancels !== undefined &&
  looks()
    .slice(index + 1)
    .flatMap(tasksIn)
    .some((task) => stateOf(task)?.standing === 'ended')

/** Why the refusal of a valid request is no departure. */
export function mayRefuse(look: Look, code: string): string | undefined {
  const { case: kase, step, library } = look
  // With a control, all that the target would want first was there when that was accepted.
  const isProven = step.role === 'test' && kase.steps.some(({ role }) => role === 'control')
  if (!isProven && fitsAny(leftOpen(look, code), code, library))
    return `${code} is right as well: the documents leave it open`
  return excuseOf(look, code)
}

/** Codes that blame a parameter, whatever is wrong with what it names. */
const general = /^(InvalidParameter(Value)?|ValidationError)$/

/**
 * What a valid request may be refused for. A target that accepts the plainest request lacks nothing that such a
 * request refers to: a code that blames some parameter then blames what this request has besides.
 */
function leftOpen({ step, acceptsPlain, library, version }: Look, code: string): readonly string[] {
  const { orSituations = [] } = step.expect
  if (!acceptsPlain || !general.test(code)) return orSituations
  const id = `${step.operation}/minimal`
  const plain = library.pairs.get(`${id}@${version}`) ?? library.pairs.get(id)
  const known = new Set(Object.keys(plain?.request.wire ?? {}))
  // What is read or written elsewhere may lack where the plainest request has all it needs.
  const isElsewhere = Object.keys(step.wire).some(
    (key) => /(Url|S3Bucket|S3Key)$/.test(key) && !known.has(key),
  )
  return orSituations.filter(
    (name) => !plain?.request.orSituations?.includes(name) || (isElsewhere && name === 'unreachable-storage'),
  )
}

/** A request with one fault is refused, with a code and a status that fit the fault. */
export const refused: Check = function* (look) {
  const { step, answer, final, library } = look
  const name = step.expect.situation
  if (!final || !name || answer.kind === 'none' || answer.kind === 'ill-formed') return
  const situation = library.situations[name]!
  const clause = refusalClause(step.operation, name, situation, step.expect.about)
  const charged = look.case.kind === 'scenario' ? [clause, look.case.clause] : [clause]
  if (answer.kind === 'error') {
    const inconclusive = fits(situation, answer.code) ? undefined : excuseOf(look, answer.code)
    if (inconclusive) return void (yield { clause, inconclusive })
    if (fails(look, situation, answer.code)) {
      const own = situation.levels.refused === 'MAY' ? [clauseId(step.operation, 'failure')] : charged
      return yield* failing(look, own, answer.code)
    }
    yield { clause: clauseId(step.operation, 'failure') }
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

/** A target that fails over a request does not refuse it: the caller is told to send it again. */
const fails = ({ exchange }: Look, situation: Situation, code: string): boolean =>
  exchange.response!.status >= 500 && !fits(situation, code)

function* failing({ exchange }: Look, clauses: readonly ClauseId[], code: string): Generator<Compared> {
  const status = exchange.response!.status
  for (const clause of clauses)
    yield {
      clause,
      mismatch: {
        path: 'HTTP status',
        expected: 'a refusal, 4xx',
        actual: `${status} ${code || 'without a code'}`,
        diagnosis: 'The status says that the service failed, so that SDKs send the request again.',
        cause: `the target fails with ${status} where it should refuse`,
      },
    }
}

function* fitting(look: Look, name: string, situation: Situation, code: string): Generator<Compared> {
  const status = look.exchange.response!.status
  const { operation } = look.step
  const isPlaced = look.answer.kind === 'error' && look.answer.isPlaced
  const wanted = { codes: situation.codes.join(' | '), statuses: situation.statuses.join(' | ') }
  const isRight = fits(situation, code)
  // What an SDK would not find there is judged by the clause of the envelope.
  if (!isRight || isPlaced)
    yield expectThat(clauseId(operation, `error-code.${name}`), isRight, {
      path: 'Errors.Error.Code',
      expected: wanted.codes,
      actual: code || 'absent',
      cause: `${name} answered with ${code || 'no code'}`,
    })
  const hasStatus = situation.statuses.some((s) => s === status || s === `${Math.floor(status / 100)}xx`)
  yield expectThat(clauseId(operation, `error-status.${name}`), hasStatus, {
    path: 'HTTP status',
    expected: wanted.statuses,
    actual: String(status),
    cause: `${name} answered with status ${status}`,
  })
}
