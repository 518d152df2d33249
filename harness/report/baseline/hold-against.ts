import type { BaselineMention, BaselineReport, Report } from '../model.ts'
import type { Part } from '../part.ts'
import { type Baseline, covers, type Entry, isPattern, names } from './baseline.ts'
import { staleAt } from './stale-at.ts'

type ReportClause = Report['clauses'][number]
type Held = { readonly clauses: Report['clauses']; readonly baseline: BaselineReport }
/** `today` is `2026-10-03`. */
type Run = { readonly today: string; readonly part: Part | undefined }

/**
 * Marks the clauses that fail only as a baseline says, and tells what it no longer says rightly. A clause that was not
 * exercised is not fixed, and an entry whose time is over excuses nothing.
 */
export function holdAgainst(clauses: Report['clauses'], { entries }: Baseline, { today, part }: Run): Held {
  const byClause = Map.groupBy(entries, ({ clause }) => clause)
  const patterns = entries.filter(isPattern)
  const entriesOf = (id: string) => [
    ...(byClause.get(id) ?? []),
    ...patterns.filter((entry) => names(entry, id)),
  ]
  const isExpired = ({ expires }: Entry) => expires !== undefined && expires < today
  const held = clauses.map((clause) => hold(clause, entriesOf(clause.id), isExpired))
  const stale = new Map(entries.map((entry) => [entry, staleAt(entry, clauses, part)]))
  const isStale = (entry: Entry) => stale.get(entry)!.length > 0
  const baseline: BaselineReport = {
    entries: entries.length,
    known: held.filter(({ clause }) => clause.known).length,
    stale: entries.filter(isStale).map((entry) => mention(entry, stale.get(entry))),
    changed: held.flatMap(({ changed }) => changed ?? []),
    expired: entries.filter((entry) => isExpired(entry) && !isStale(entry)).map((entry) => mention(entry)),
  }
  return { clauses: held.map(({ clause }) => clause), baseline }
}

/** A clause that fails in no way but those of its entries is known; in any other way, it has changed. */
function hold(
  clause: ReportClause,
  entries: readonly Entry[],
  isExpired: (entry: Entry) => boolean,
): { clause: ReportClause; changed?: BaselineMention } {
  if (clause.status !== 'failed' || !entries.length) return { clause }
  const ways = waysOf(clause)
  const others = ways.filter(([version, way]) => !entries.some((entry) => covers(entry, version, way)))
  if (others.length) {
    const versions = [...new Set(others.map(([version]) => version))]
    return { clause, changed: { ...mention(entries[0]!, versions), clause: clause.id } }
  }
  const valid = entries.filter((entry) => !isExpired(entry))
  const excusing = valid.filter((entry) => ways.some(([version, way]) => covers(entry, version, way)))
  const isKnown = ways.every(([version, way]) => excusing.some((entry) => covers(entry, version, way)))
  return { clause: isKnown && excusing.length ? { ...clause, known: known(excusing) } : clause }
}

/** Every way in which a clause failed, with its version. */
const waysOf = ({ versions = {} }: ReportClause): (readonly [version: string, way: string])[] =>
  Object.entries(versions).flatMap(([version, { ways = [] }]) => ways.map((way) => [version, way] as const))

const known = (entries: readonly Entry[]): NonNullable<ReportClause['known']> => {
  const reason = [...new Set(entries.map((entry) => entry.reason))].join('; ')
  const [owner, issue] = (['owner', 'issue'] as const).map((key) =>
    entries.map((entry) => entry[key]).find(Boolean),
  )
  return { reason, ...(owner && { owner }), ...(issue && { issue }) }
}

const mention = ({ fingerprint: _, ...entry }: Entry, versions = entry.versions): BaselineMention => ({
  ...entry,
  ...(versions && { versions }),
})
