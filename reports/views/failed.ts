import type { Report } from '../../harness/report/model.ts'
import type { ReportClause } from './severity.ts'

const rank = { MUST: 0, SHOULD: 1, MAY: 2 } as const

/** The clauses that failed, MUST before SHOULD before MAY, those of a baseline last, then the one that failed most often first. */
export const failedClauses = (report: Report): readonly ReportClause[] =>
  report.clauses
    .filter((clause) => clause.status === 'failed')
    .sort((a, b) => order(a) - order(b) || b.failed - a.failed)

const order = ({ level, known }: ReportClause): number => rank[level] + (known ? 3 : 0)

/**
 * How many cases failed, over all clauses, more than there are failures with their details in the report: those that count, and
 * those of clauses at MAY, which are remarks.
 */
export function failureCounts({ clauses }: Report): { readonly counted: number; readonly remarked: number } {
  const sum = (some: readonly ReportClause[]) => some.reduce((all, { failed }) => all + failed, 0)
  return {
    counted: sum(clauses.filter(({ level }) => level !== 'MAY')),
    remarked: sum(clauses.filter(({ level }) => level === 'MAY')),
  }
}
