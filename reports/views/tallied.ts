import type { Report } from '../../harness/report/model.ts'
import { type Severity, severity } from './severity.ts'

/** The failed clauses of a report by what they do to its verdict. */
export function tallied(report: Report): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0, known: 0 }
  for (const clause of report.clauses) {
    const kind = severity(clause, report.strict)
    if (kind) counts[kind] += 1
  }
  return counts
}
