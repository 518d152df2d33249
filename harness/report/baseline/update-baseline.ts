import { UsageError } from '../../base/errors.ts'
import type { Report } from '../model.ts'
import type { Baseline, Entry } from './baseline.ts'
import { type Evidence, reviseClause } from './revise-clause.ts'

export type Update = {
  readonly baseline: Baseline
  /** Ids of clauses by what became of their entries. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/**
 * A baseline brought up to date with a report: entries for every MUST and SHOULD that fails, none for what was fixed, the
 * others as they were. What the report did not come to stays. Throws UsageError for a report that does not tell how its
 * clauses came out at each version.
 */
export function updateBaseline({ entries }: Baseline, report: Report, reason?: string): Update {
  const clauses = new Map(report.clauses.map((clause) => [clause.id, clause]))
  const mute = report.clauses.find(({ status, versions }) => status === 'failed' && !versions)
  if (mute)
    throw new UsageError(`the report does not tell at which versions ${mute.id} failed; make it again`)
  const before = Map.groupBy(entries, ({ clause }) => clause)
  const after = [...new Set([...before.keys(), ...failed(report)])].map((id) => {
    const clause = clauses.get(id)
    const own = before.get(id) ?? []
    return [id, clause ? reviseClause(own, clause, evidence(report, reason)) : own] as const
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

const evidence = ({ part, startedAt, suite }: Report, reason?: string): Evidence => ({
  part,
  ...(reason !== undefined && { reason }),
  otherwise: `failed on ${startedAt.slice(0, 10)}, ec2spec ${suite.version}`,
})

const isSame = (a: readonly Entry[], b: readonly Entry[]): boolean => JSON.stringify(a) === JSON.stringify(b)
