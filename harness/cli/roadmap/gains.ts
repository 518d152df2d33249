import type { Report } from '../../report/model.ts'

type Cause = Report['causes'][number]
type Clause = Report['clauses'][number]

/** A cause in the order in which to mend, and what holds again when it and those before it are mended. */
export type Gain = {
  readonly cause: Cause
  /** Clauses that count against the verdict. */
  readonly counting: readonly string[]
  /** Clauses that do not. */
  readonly others: readonly string[]
}

/** Whether a clause keeps a target from conforming. */
export const counts = ({ status, level, known }: Clause, { strict }: Report): boolean =>
  status === 'failed' && !known && (level === 'MUST' || (strict && level === 'SHOULD'))

/**
 * Causes by what mending them gains, each beside those before it: a clause holds again when everything is mended that it
 * fails for. What gains most that counts comes first, then what gains most, then what fails most often.
 */
export function gainsOf(report: Report): Gain[] {
  const failing = new Map(
    report.clauses.filter(({ status }) => status === 'failed').map((one) => [one.id, one]),
  )
  const owed = new Map<string, Set<Cause>>()
  for (const cause of report.causes)
    for (const id of cause.clauses) if (failing.has(id)) owed.set(id, (owed.get(id) ?? new Set()).add(cause))
  const left = new Set(report.causes)
  const gains: Gain[] = []
  while (left.size) {
    const [best] = [...left].map((cause) => gainOf(cause, owed, failing, report)).sort(byGain)
    gains.push(best!)
    left.delete(best!.cause)
    for (const causes of owed.values()) causes.delete(best!.cause)
    for (const id of [...best!.counting, ...best!.others]) owed.delete(id)
  }
  return gains
}

function gainOf(
  cause: Cause,
  owed: ReadonlyMap<string, ReadonlySet<Cause>>,
  failing: ReadonlyMap<string, Clause>,
  report: Report,
): Gain {
  const own = cause.clauses.filter(
    (id) => owed.get(id)?.size === 1 && owed.get(id)!.has(cause) && !failsBesides(id, report),
  )
  const counting = own.filter((id) => counts(failing.get(id)!, report))
  return { cause, counting, others: own.filter((id) => !counting.includes(id)) }
}

/** Whether a clause that one cause is told of fails for something else as well: it was tried, and not promised. */
export function failsBesides(id: string, { causes }: Report): boolean {
  const [only, ...others] = causes.filter(({ clauses }) => clauses.includes(id))
  return !others.length && only?.mends !== undefined && !only.mends.includes(id)
}

const byGain = (a: Gain, b: Gain): number =>
  b.counting.length - a.counting.length ||
  b.others.length - a.others.length ||
  b.cause.failures - a.cause.failures

/** How many of the first causes have to be mended until nothing counts any more that has a cause. */
export const untilConforming = (gains: readonly Gain[]): number =>
  gains.findLastIndex(({ counting }) => counting.length > 0) + 1
