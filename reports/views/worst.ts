import type { Report } from '../../harness/report/model.ts'
import { failedClauses } from './failed.ts'
import type { ReportClause } from './severity.ts'

/** Failed clauses but those of a baseline: one of each cause, then whatever failed most often, last what has no failure to show. */
export function worst(report: Report): readonly ReportClause[] {
  const all = failedClauses(report).filter(({ known }) => !known)
  const failed = all.filter((clause) => clause.failures.length > 0)
  const byCause = Map.groupBy(failed, (clause) => clause.failures[0]?.cause ?? clause.id)
  const first = [...byCause.values()].map((alike) => alike[0]!)
  return [
    ...first,
    ...failed.filter((clause) => !first.includes(clause)),
    ...all.filter((clause) => !failed.includes(clause)),
  ]
}
