import type { Report } from '../../harness/report/model.ts'

export type ReportClause = Report['clauses'][number]
export type Severity = 'error' | 'warning' | 'note' | 'known'

/**
 * What a failed clause does to the verdict: an `error` breaks it, a `warning` does not, a `note` is never scored, and what
 * is `known` is excused by a baseline.
 * Undefined where the clause did not fail.
 */
export function severity(clause: ReportClause, strict: boolean): Severity | undefined {
  if (clause.status !== 'failed') return undefined
  if (clause.known) return 'known'
  if (clause.level === 'MUST') return 'error'
  if (clause.level === 'MAY') return 'note'
  return strict ? 'error' : 'warning'
}
