import { currentCase, currentClause } from '../golden/renamed.ts'
import type { Report } from './model.ts'

/** A report of an older suite, its clauses and cases under the names that they have now. */
export const currentNames = (report: Report, names?: Parameters<typeof currentCase>[1]): Report => ({
  ...report,
  clauses: report.clauses.map((clause) => ({
    ...clause,
    id: currentClause(clause.id, names),
    failures: clause.failures.map((failure) => ({ ...failure, case: currentCase(failure.case, names) })),
  })),
})
