import type { Touched } from './coverage/touched.ts'
import { touchedByCase } from './coverage/touched-by-case.ts'
import type { Library } from './golden/library.ts'
import type { CaseCheck, Check, Compared, Look } from './look.ts'
import { lookAt } from './look.ts'
import type { Case, Exchange, Finding } from './model.ts'
import { refusalOf } from './refusal.ts'

export type Checks = { readonly checks: readonly Check[]; readonly caseChecks: readonly CaseCheck[] }

/** What a case showed: one finding a clause, and what was seen that belongs to no clause. */
export type Judgement = {
  readonly findings: readonly Finding[]
  readonly notes: readonly { readonly note: string; readonly example: string }[]
  /** What was sent, broken and read back, each once. */
  readonly touched?: readonly Touched[]
}

/** Holds the exchanges of a case against every check. A pure function: no clock, no network. */
export function judgeCase(
  kase: Case,
  exchanges: readonly Exchange[],
  library: Library,
  { checks, caseChecks }: Checks,
): Judgement {
  const looks = lookAt(kase, exchanges, library)
  const judged = looks.filter(({ step }) => step.role === 'test')
  const compared = [
    ...judged.flatMap((look) => checks.flatMap((check) => [...check(look)].map((c) => at(c, look)))),
    ...caseChecks.flatMap((check) => [...check(looks, kase)]),
  ]
  const notes = compared.filter((c) => 'note' in c)
  const findings = [...fold(compared, kase), ...unfinished(kase, looks)]
  return { findings, notes, touched: touchedByCase(kase, looks, compared) }
}

const at = (compared: Compared, look: Look): Compared =>
  'clause' in compared ? { at: look, ...compared } : compared

/** One finding a clause: a mismatch outweighs a doubt, a doubt what held elsewhere. */
function* fold(compared: readonly Compared[], kase: Case): Generator<Finding> {
  const byClause = Map.groupBy(
    compared.filter((c) => 'clause' in c),
    ({ clause }) => clause,
  )
  for (const [clause, all] of byClause) {
    const facts = all.reduce((sum, one) => sum + (one.inconclusive ? 0 : (one.facts ?? 1)), 0)
    const base = { clause, case: kase.id, version: kase.version, facts }
    const worst = all.find(({ mismatch }) => mismatch) ?? all.find(({ inconclusive }) => inconclusive)
    const exchange = worst?.at?.index ?? all.at(-1)?.at?.index
    const place = exchange === undefined ? base : { ...base, exchange }
    if (worst?.mismatch) yield { ...place, status: 'failed', mismatch: worst.mismatch }
    else if (worst?.inconclusive) yield { ...place, status: 'inconclusive', reason: worst.inconclusive }
    else yield { ...place, status: 'passed' }
  }
}

/** A case that never came to what it tests says why, of the clause that it was for. */
function* unfinished(kase: Case, looks: readonly Look[]): Generator<Finding> {
  const last = looks.at(-1)
  if (!last || last.step.role === 'test') return
  const clause = refusalOf(kase, looks[0]!.library) ?? kase.clause
  const status = last.step.role === 'control' ? 'inconclusive' : 'blocked'
  const what = last.step.role === 'control' ? 'the same request without the fault' : 'its set-up'
  yield {
    clause,
    case: kase.id,
    version: kase.version,
    facts: 0,
    status,
    reason: `${what}, ${last.step.id}, ${outcome(last)}`,
    exchange: last.index,
  }
}

function outcome({ answer, exchange }: Look): string {
  if (answer.kind === 'success') return 'succeeded but gave no value that the case needs'
  if (answer.kind === 'error') return `was refused: ${exchange.response?.status} ${answer.code}`
  return answer.kind === 'none'
    ? `had no answer: ${exchange.failure?.message}`
    : `was not readable: ${answer.error}`
}
