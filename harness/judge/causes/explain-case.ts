import type { Case } from '../../golden/case.ts'
import type { Library } from '../../golden/library.ts'
import type { Exchange } from '../../wire/exchange.ts'
import type { Finding, Mismatch } from '../finding.ts'
import { type Checks, findingsOf } from '../judge.ts'
import { type Look, lookAt } from '../look.ts'
import type { Support } from '../support.ts'
import type { Alternatives, Normalisation } from './normalisation.ts'
import { propose } from './propose.ts'

/** What judging a case again takes. */
export type Court = {
  readonly library: Library
  readonly checks: Checks
  readonly support: Support
  /** Clauses whose failures are only noted. */
  readonly unscored: ReadonlySet<string>
  /** Every clause that fails in the run. */
  readonly failing: readonly string[]
}

/** The clauses that a case fails, each with what makes it hold: several sets where each does so by itself. */
export type Explained = ReadonlyMap<string, Alternatives>

/** A case as it would be if some things were mended, and what it fails then. */
type Trial = {
  readonly looks: readonly Look[]
  readonly mended: readonly Normalisation[]
  readonly failing: Failing
}
type Failing = ReadonlyMap<string, readonly Way[]>
type Way = { readonly mismatch: Mismatch; readonly exchange: number }

/** So many things may be wrong at once with one case; so many are tried at each step. */
const most = { together: 8, tried: 24 } as const

/**
 * Mends what a case shows to be wrong one thing at a time, that first which turns most clauses green, and judges again
 * after each. What a clause needs is what it took until it held, without what it holds as well without.
 */
export function explainCase(kase: Case, exchanges: readonly Exchange[], court: Court): Explained {
  const first = judged(kase, lookAt(kase, exchanges, court.library, court.support), [], court)
  const needs = new Map<string, Alternatives>()
  const alone = new Map<string, (readonly Normalisation[])[]>()
  let trial = first
  while (trial.failing.size && trial.mended.length < most.together) {
    const tried = tryAll(kase, trial, court)
    if (trial === first) for (const one of tried) takeNote(alone, first, one)
    const next = best(tried, trial)
    if (!next) break
    for (const clause of trial.failing.keys())
      if (!next.failing.has(clause) && first.failing.has(clause))
        needs.set(clause, alone.get(clause) ?? [needed(kase, first, next.mended, clause, court)])
    trial = next
  }
  return needs
}

/** What one mended thing makes hold by itself. */
function takeNote(
  alone: Map<string, (readonly Normalisation[])[]>,
  first: Trial,
  { failing, mended }: Trial,
): void {
  for (const clause of first.failing.keys())
    if (!failing.has(clause)) alone.set(clause, [...(alone.get(clause) ?? []), mended])
}

function judged(
  kase: Case,
  looks: readonly Look[],
  mended: readonly Normalisation[],
  { checks, unscored }: Court,
): Trial {
  const failed = findingsOf(kase, looks, checks).filter(
    ({ status, clause }) => status === 'failed' && !unscored.has(clause),
  )
  const failing = new Map(failed.map((finding) => [finding.clause, waysOf(finding)]))
  return { looks, mended, failing: mended.reduce(forgiven, failing) }
}

const waysOf = ({ mismatch, exchange = 0, others = [] }: Finding): Way[] => [
  { mismatch: mismatch!, exchange },
  ...others.map((one) => ({ mismatch: one.mismatch, exchange: one.exchange ?? exchange })),
]

/** What still fails where some departures are forgiven. */
function forgiven(failing: Failing, { forgives }: Normalisation): Failing {
  if (!forgives) return failing
  const left = [...failing].map(
    ([clause, ways]) => [clause, ways.filter(({ mismatch }) => !forgives(clause, mismatch))] as const,
  )
  return new Map(left.filter(([, ways]) => ways.length))
}

/** The trials that one more mended thing makes of another; where one leaves nothing that fails, no other is judged. */
function tryAll(kase: Case, trial: Trial, court: Court): Trial[] {
  const tried: Trial[] = []
  let isDone = false
  for (const one of candidates(trial, court)) {
    if (isDone && one.mend && !one.always) continue
    const next = mend(kase, trial, one, court)
    tried.push(next)
    isDone ||= !next.failing.size
  }
  return tried
}

/** The first trial of those that gain most, where any does. */
function best(tried: readonly Trial[], before: Trial): Trial | undefined {
  const [first] = tried.toSorted((a, b) => gainOf(b, before) - gainOf(a, before))
  return first && gainOf(first, before) > 0 ? first : undefined
}

/** Clauses that hold count most, then ways of failing; what shows only now is no loss. */
function gainOf(next: Trial, before: Trial): number {
  const cleared = [...before.failing.keys()].filter((clause) => !next.failing.has(clause)).length
  const fewer = sizeOf(before) - sizeOf(next)
  return cleared ? cleared * 1000 + Math.max(-500, fewer) : Math.max(0, fewer)
}

const sizeOf = ({ failing }: Trial): number =>
  [...failing.values()].reduce((sum, ways) => sum + ways.length, 0)

/** Everything that may be mended of what fails and has not been: what is plain to see of an answer comes first. */
function candidates({ looks, failing, mended }: Trial, court: Court): Normalisation[] {
  const departures = [...failing].flatMap(([clause, ways]) =>
    ways.flatMap(({ mismatch, exchange }) =>
      looks[exchange] ? { clause, mismatch, look: looks[exchange] } : [],
    ),
  )
  const found = new Map<string, Normalisation>()
  for (const one of propose(departures)) if (!found.has(one.id)) found.set(one.id, one)
  for (const { id } of mended) found.delete(id)
  for (const { id, shownBy } of found.values())
    if (shownBy && !court.failing.some((clause) => shownBy.test(clause))) found.delete(id)
  return [...found.values()].slice(0, most.tried)
}

function mend(kase: Case, trial: Trial, one: Normalisation, court: Court): Trial {
  const mended = [...trial.mended, ...(one.besides ?? []), one]
  if (!one.mend) return { ...trial, mended, failing: forgiven(trial.failing, one) }
  const exchanges = mendedBy(trial.looks, one.mend)
  const next = judged(kase, lookAt(kase, exchanges, court.library, court.support), mended, court)
  return one.keepsLater ? { ...next, failing: withLater(next.failing, trial, exchanges.length, one) } : next
}

/** What failed behind a place, or in the headers there, and is not come to where a case is cut there. */
function withLater(failing: Failing, { looks, ...before }: Trial, cut: number, one: Normalisation): Failing {
  const later = [...before.failing].flatMap(([clause, ways]) => {
    const left = ways.filter(({ exchange }) =>
      exchange === cut ? clause.endsWith('.content-type') : exchange > cut && !one.mend?.(looks[exchange]!),
    )
    return left.length && !failing.has(clause) ? [[clause, left] as const] : []
  })
  return new Map([...failing, ...later])
}

/** The exchanges of a case as they would be if one thing were mended. */
function mendedBy(looks: readonly Look[], mend: NonNullable<Normalisation['mend']>): readonly Exchange[] {
  const result: Exchange[] = []
  for (const look of looks) {
    const right = mend(look)
    if (right === 'cut') break
    result.push(right ?? look.exchange)
  }
  return result
}

/** Of several things that were mended, those without which a clause would still fail. */
function needed(
  kase: Case,
  first: Trial,
  mended: readonly Normalisation[],
  clause: string,
  court: Court,
): readonly Normalisation[] {
  if (mended.length === 1) return mended
  const failsWith = (some: readonly Normalisation[]): boolean =>
    some.reduce((trial, one) => mend(kase, trial, one, court), first).failing.has(clause)
  const last = [mended.at(-1)!]
  if (!failsWith(last)) return last
  return mended.reduce<readonly Normalisation[]>((left, one) => {
    const others = left.filter((other) => other !== one)
    return left.length > 1 && !failsWith(others) ? others : left
  }, mended)
}
