import type { Case } from '../golden/case.ts'
import type { Library } from '../golden/library.ts'
import { refusalOf } from '../golden/refusal.ts'
import { fitsAny } from '../golden/situations.ts'
import type { Exchange } from '../wire/exchange.ts'
import { asSdk } from './as-sdk.ts'
import { courseOf } from './course.ts'
import type { Touched } from './coverage/touched.ts'
import { touchedByCase } from './coverage/touched-by-case.ts'
import type { Finding } from './finding.ts'
import { fold, type Noted } from './fold.ts'
import type { CaseCheck, Check, Compared, Look } from './look.ts'
import { lookAt } from './look.ts'
import type { Sighting } from './sighting.ts'
import type { Support } from './support.ts'

export type Checks = { readonly checks: readonly Check[]; readonly caseChecks: readonly CaseCheck[] }

/** What a case showed: one finding a clause, and what was seen that belongs to no clause. */
export type Judgement = {
  readonly findings: readonly Finding[]
  readonly notes: readonly Noted[]
  /** What was sent, broken and read back, each once. */
  readonly touched?: readonly Touched[]
  /** What was seen of tasks' states, where something failed. */
  readonly course?: readonly Sighting[]
}

/** Holds the exchanges of a case against every check. A pure function: no clock, no network. */
export function judgeCase(
  kase: Case,
  exchanges: readonly Exchange[],
  library: Library,
  { checks, caseChecks }: Checks,
  support: Support = new Map(),
): Judgement {
  const looks = lookAt(kase, exchanges, library, support)
  const compared = compareAll(kase, looks, { checks, caseChecks })
  const notes = compared.filter((c) => 'note' in c)
  const findings = withUnfinished([...folded(compared, kase)], kase, looks)
  const course = findings.some(({ status }) => status === 'failed') ? courseOf(looks) : []
  return {
    findings,
    notes,
    touched: touchedByCase(kase, looks, compared),
    ...(course.length && { course }),
  }
}

/** What looks at the exchanges of a case show of each clause, and nothing beside. */
export const findingsOf = (kase: Case, looks: readonly Look[], checks: Checks): readonly Finding[] =>
  withUnfinished([...folded(compareAll(kase, looks, checks), kase)], kase, looks)

function compareAll(kase: Case, looks: readonly Look[], { checks, caseChecks }: Checks): Compared[] {
  const compared: Compared[] = []
  for (const look of looks)
    if (look.step.role === 'test')
      for (const check of checks) for (const one of check(look)) compared.push(at(one, look))
  for (const check of caseChecks) for (const one of check(looks, kase)) compared.push(one)
  return compared
}

const at = (compared: Compared, look: Look): Compared =>
  'clause' in compared ? { at: look, ...compared } : compared

/** What was compared in a case as findings, each mismatch with what an SDK makes of it. */
const folded = (compared: readonly Compared[], { id, version }: Case): Generator<Finding> =>
  fold(compared, {
    case: id,
    version,
    indexOf: ({ index }: Look) => index,
    tell: (mismatch, at) => {
      const sdk = at && asSdk(at, mismatch)
      return sdk ? { ...mismatch, sdk } : mismatch
    },
  })

/**
 * A case that never came to what it tests says why, of the clause that it was for. What it seemed to show of that
 * clause on its way is no proof.
 */
function withUnfinished(
  findings: readonly Finding[],
  kase: Case,
  looks: readonly Look[],
): readonly Finding[] {
  const last = looks.at(-1)
  const end = kase.steps.findLastIndex(({ role }) => role === 'test')
  if (!last || last.exchange.step >= end) return findings
  const clause = refusalOf(kase, last.library) ?? kase.clause
  const { role } = last.step
  if (role === 'test' && findings.some((one) => one.clause === clause && one.status !== 'passed'))
    return findings
  const what =
    role === 'control'
      ? 'the same request without the fault'
      : role === 'setup'
        ? 'its set-up'
        : 'a call before'
  const unfinished: Finding = {
    clause,
    case: kase.id,
    version: kase.version,
    facts: 0,
    status: role === 'control' || isOver(last) ? 'inconclusive' : 'blocked',
    reason: `${what}, ${last.step.id}, ${outcome(last)}`,
    exchange: last.index,
    ...(isOver(last) && { late: 'race' as const }),
  }
  return [...findings.filter((one) => one.clause !== clause || one.status !== 'passed'), unfinished]
}

/** Whether a call came too late for its task. */
const isOver = ({ answer, shape, library }: Look): boolean =>
  answer.kind === 'error' &&
  shape?.operation.cancels !== undefined &&
  fitsAny(['wrong-state'], answer.code, library)

function outcome({ answer, exchange }: Look): string {
  if (answer.kind === 'success') return 'succeeded but gave no value that the case needs'
  if (answer.kind === 'error') return `was refused: ${exchange.response?.status} ${answer.code}`
  return answer.kind === 'none'
    ? `had no answer: ${exchange.failure?.message}`
    : `was not readable: ${answer.error}`
}
