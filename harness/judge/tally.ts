import type { Mask } from '../wire/mask.ts'
import { causeOf } from './cause.ts'
import type { Attributed } from './causes/attributed.ts'
import { addFailure, type Groups, type Sample } from './causes/samples.ts'
import { clip } from './clip.ts'
import type { Touched } from './coverage/touched.ts'
import type { Clause, Failure, Finding, Late } from './finding.ts'
import type { Judgement } from './judge.ts'
import { type Seen, see } from './seen.ts'
import { type Shown, toFailure } from './to-failure.ts'

/** Details are kept for so many failures of one clause: the first in the order of the plan. */
export const shownFailures = 20

export type ClauseTally = {
  passed: number
  failed: number
  facts: number
  inconclusive?: Doubt
  blocked?: Doubt
  failures: { readonly order: number; readonly failure: Failure }[]
  readonly seen: Seen
}

/** Why a case could not tell; the first of the plan stands for all. */
type Doubt = { readonly order: number; readonly reason: string; readonly late?: Late }

export type Cause = {
  readonly theme: string
  failures: number
  clauses: Set<string>
  example: string
  order: number
}

/** Why a run ended before its end: the first failure was enough, or its time was over. */
export type Cut = { readonly by: 'failure' } | { readonly by: 'budget'; readonly seconds: number }

/** Everything that a report needs of a run, in memory that does not grow with it. */
export type Tally = {
  /** What the generated cases are made from. */
  readonly seed: number
  /** Where operations and pairs are from that the package does not have by itself: a model, a folder. */
  readonly sources: { readonly model?: string; readonly golden?: string }
  /** Clauses whose failures are only noted: those of level MAY, and disputed ones. */
  readonly unscored: ReadonlySet<string>
  cases: number
  exchanges: number
  facts: number
  /** What kept the run from its end. */
  broken: string[]
  /** Why it was ended on purpose before its end. */
  cut?: Cut
  /** Cases that had no answer in time. */
  timeouts: number
  /** Cases with an answer that is more than is read of any. */
  unread: number
  readonly clauses: Map<string, ClauseTally>
  readonly causes: Map<string, Cause>
  /** Failures by clause and what they are called, with the plainest cases that show them. */
  readonly groups: Groups
  /** What each of these needs mended, once that has been tried. */
  attributed?: readonly Attributed[]
  readonly notes: Map<string, { count: number; example: string }>
  /** In how many cases which member was sent, broken or read back. */
  readonly touched: Map<Touched, number>
}

/** Whether a failure of a clause is only noted. */
export const isUnscored = ({ level, disputed }: Clause): boolean => level === 'MAY' || disputed !== undefined

export const emptyTally = (
  unscored: ReadonlySet<string>,
  { seed = 1, sources = {} }: Partial<Pick<Tally, 'seed' | 'sources'>> = {},
): Tally => ({
  seed,
  sources,
  unscored,
  cases: 0,
  exchanges: 0,
  facts: 0,
  broken: [],
  timeouts: 0,
  unread: 0,
  clauses: new Map(),
  causes: new Map(),
  groups: new Map(),
  notes: new Map(),
  touched: new Map(),
})

/** A case as a tally takes it, whoever was asked. */
export type Counted = {
  /** Its place among the cases that show the same. */
  readonly order: number
  readonly judgement: Judgement
  /** Exchanges that it took. */
  readonly exchanges: number
  readonly hadNoAnswer?: boolean
  readonly show: (finding: Finding) => Shown
  /** What can be judged again, with something mended. */
  readonly sample?: Sample
}

/** Adds a case to a tally; the order in which cases come makes no difference. */
export function add(tally: Tally, counted: Counted, mask: Mask): void {
  const { exchanges, hadNoAnswer, judgement } = counted
  tally.cases++
  tally.exchanges += exchanges
  if (hadNoAnswer) tally.timeouts++
  if (judgement.findings.some(({ late }) => late === 'unread')) tally.unread++
  for (const { note: whole, example: shown } of judgement.notes) {
    const [note, example] = [clip(mask(whole), 300), clip(mask(shown), 300)]
    const known = tally.notes.get(note)
    tally.notes.set(note, {
      count: (known?.count ?? 0) + 1,
      example: known && known.example < example ? known.example : example,
    })
  }
  for (const one of judgement.touched ?? []) tally.touched.set(one, (tally.touched.get(one) ?? 0) + 1)
  for (const finding of judgement.findings) countFinding(tally, finding, counted, mask)
}

function countFinding(tally: Tally, finding: Finding, counted: Counted, mask: Mask): void {
  const { order, judgement, sample, show } = counted
  const clause: ClauseTally = tally.clauses.get(finding.clause) ?? {
    passed: 0,
    failed: 0,
    facts: 0,
    failures: [],
    seen: new Map(),
  }
  tally.clauses.set(finding.clause, clause)
  clause.facts += finding.facts
  see(clause.seen, finding, mask)
  tally.facts += finding.facts
  if (finding.status === 'passed') clause.passed++
  else if (finding.status === 'failed') {
    clause.failed++
    for (const one of eachWay(finding)) {
      if (!tally.unscored.has(one.clause)) {
        countCause(tally, one, order, mask)
        if (sample) addFailure(tally.groups, one.clause, causeOf(one), sample)
      }
      keep(clause, order, () => toFailure(one, show(one), mask, judgement.course))
    }
  } else if (order < (clause[finding.status]?.order ?? Number.POSITIVE_INFINITY))
    clause[finding.status] = {
      order,
      reason: clip(mask(`${finding.case} (${finding.version}): ${finding.reason}`)),
      ...(finding.late && { late: finding.late }),
    }
}

/** One finding for each way in which a clause failed. */
export const eachWay = ({ others = [], ...first }: Finding): readonly Finding[] => [
  first,
  ...others.map((one) => ({ ...first, ...one })),
]

function countCause(
  { causes }: Tally,
  { clause, mismatch, case: id, version }: Finding,
  order: number,
  mask: Mask,
): void {
  const { name: whole, theme } = causeOf({ clause, ...(mismatch && { mismatch }) })
  const name = clip(mask(whole), 300)
  const cause = causes.get(name) ?? {
    theme,
    failures: 0,
    clauses: new Set(),
    example: '',
    order: Number.POSITIVE_INFINITY,
  }
  causes.set(name, cause)
  cause.failures++
  cause.clauses.add(clause)
  if (order < cause.order) Object.assign(cause, { order, example: `${id}@${version}` })
}

function keep({ failures }: ClauseTally, order: number, make: () => Failure): void {
  if (failures.length === shownFailures && order > failures.at(-1)!.order) return
  failures.push({ order, failure: make() })
  failures.sort((a, b) => a.order - b.order)
  failures.length = Math.min(failures.length, shownFailures)
}
