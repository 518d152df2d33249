import type { ClauseStatus } from '../../harness/judge/finding.ts'
import type { Report } from '../../harness/report/model.ts'
import { statuses } from '../words/status.ts'
import type { ReportClause } from './severity.ts'

export type Exclusion = {
  readonly status: ClauseStatus
  readonly reason: string
  readonly clauses: readonly ReportClause[]
}

/** What was neither passed nor failed: by status, and for each reason the clauses it accounts for, most first. */
export const exclusions = (report: Report): readonly Exclusion[] =>
  statuses
    .filter((status) => status !== 'passed' && status !== 'failed')
    .flatMap((status) => ofStatus(report.clauses, status))

function ofStatus(clauses: readonly ReportClause[], status: ClauseStatus): Exclusion[] {
  const those = clauses.filter((clause) => clause.status === status)
  const byReason = Map.groupBy(those, ({ reason }) => withoutCase(reason ?? 'no reason was given'))
  return [...byReason]
    .map(([reason, clauses]) => ({
      status,
      reason: (clauses.length === 1 && clauses[0]!.reason) || reason,
      clauses,
    }))
    .sort((a, b) => b.clauses.length - a.clauses.length)
}

/** A reason without the case that showed it, which stands before it: `ImportImage/minimal (2016-11-15): …`. */
export const withoutCase = (reason: string): string => reason.replace(/^\S+ \(\d{4}-\d\d-\d\d\): /, '')
