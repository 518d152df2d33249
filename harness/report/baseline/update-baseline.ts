import { UsageError } from '../../base/errors.ts'
import type { Report } from '../model.ts'
import { type Baseline, type Entry, isPattern, names } from './baseline.ts'
import { type Evidence, reviseClause } from './revise-clause.ts'
import { staleAt } from './stale-at.ts'

export type Update = {
  readonly baseline: Baseline
  /** Ids of clauses by what became of their entries. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** What is said of every new entry. */
export type Given = { readonly reason?: string; readonly owner?: string }

/**
 * A baseline brought up to date with a report: entries for every MUST and SHOULD that fails, none for what was fixed, the
 * others as they were. What the report did not come to stays. Throws UsageError for a report that does not tell how its
 * clauses came out at each version.
 */
export function updateBaseline({ entries }: Baseline, report: Report, given: Given = {}): Update {
  const clauses = new Map(report.clauses.map((clause) => [clause.id, clause]))
  const mute = report.clauses.find(({ status, versions }) => status === 'failed' && !versions)
  if (mute)
    throw new UsageError(`the report does not tell at which versions ${mute.id} failed; make it again`)
  const before = Map.groupBy(entries, ({ clause }) => clause)
  const after = [...new Set([...before.keys(), ...failed(report)])].map((id) => {
    const clause = clauses.get(id)
    const own = before.get(id) ?? []
    if (isPattern({ clause: id })) return [id, own.flatMap((entry) => prunePattern(entry, report))] as const
    const patterns = entries.filter((entry) => isPattern(entry) && names(entry, id))
    return [id, clause ? reviseClause(own, clause, evidence(report, given), patterns) : own] as const
  })
  const those = (is: (own: readonly Entry[], revised: readonly Entry[]) => boolean) =>
    after.filter(([id, revised]) => is(before.get(id) ?? [], revised)).map(([id]) => id)
  return {
    baseline: { schemaVersion: 1, entries: after.flatMap(([, revised]) => revised) },
    added: those((own, revised) => !own.length && revised.length > 0),
    changed: those((own, revised) => own.length > 0 && revised.length > 0 && !isSame(own, revised)),
    removed: those((own, revised) => own.length > 0 && !revised.length),
  }
}

const failed = ({ clauses }: Report): string[] =>
  clauses.filter(({ status, level }) => status === 'failed' && level !== 'MAY').map(({ id }) => id)

/** A pattern without the versions at which all that it names holds; none where that is everywhere. */
function prunePattern(entry: Entry, { clauses, part }: Report): Entry[] {
  const fixed = staleAt(entry, clauses, part)
  if (!fixed.length) return [entry]
  const left = entry.versions?.filter((version) => !fixed.includes(version)) ?? []
  return left.length ? [{ ...entry, versions: left }] : []
}

const evidence = ({ part, startedAt, suite }: Report, given: Given): Evidence => ({
  part,
  ...given,
  otherwise: `failed on ${startedAt.slice(0, 10)}, ec2spec ${suite.version}`,
})

const isSame = (a: readonly Entry[], b: readonly Entry[]): boolean => JSON.stringify(a) === JSON.stringify(b)
