import { type Markup, markup } from '../markup.ts'
import type { ReportClause } from '../views/severity.ts'
import { severity } from '../views/severity.ts'
import { isSkipped, outcome } from './outcome.ts'

export type Counts = { readonly tests: number; readonly failures: number; readonly skipped: number }

/** How many testcases a reader will find, and of what sort. */
export function counts(clauses: readonly ReportClause[], strict: boolean): Counts {
  const kinds = clauses.map((clause) => severity(clause, strict))
  return {
    tests: clauses.length,
    failures: kinds.filter((kind) => kind === 'error').length,
    skipped: clauses.filter(isSkipped).length,
  }
}

/** The testsuite of one operation: a testcase per clause. */
export function suite(
  operation: string,
  clauses: readonly ReportClause[],
  report: { strict: boolean; startedAt: string },
): Markup {
  const { tests, failures, skipped } = counts(clauses, report.strict)
  return markup`
  <testsuite name="${operation}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}" time="0.000" timestamp="${report.startedAt.slice(0, 19)}">${clauses.map(
    (clause) => markup`
    <testcase classname="ec2spec.${operation}" name="${clause.id}" time="0.000">${outcome(clause, report.strict)}</testcase>`,
  )}
  </testsuite>`
}
