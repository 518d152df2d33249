import type { Report } from '../../harness/model.ts'

export type ReportClause = Report['clauses'][number]

/**
 * What a failed clause does to the verdict: an `error` breaks it, a `warning` does not, a `note` is never scored.
 * Undefined where the clause did not fail.
 */
export function severity(clause: ReportClause, strict: boolean): 'error' | 'warning' | 'note' | undefined {
  if (clause.status !== 'failed') return undefined
  if (clause.level === 'MUST') return 'error'
  if (clause.level === 'MAY') return 'note'
  return strict ? 'error' : 'warning'
}
