import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { byOperation } from '../views/by-operation.ts'
import { coverageTotals } from '../views/coverage-totals.ts'
import { failedClauses } from '../views/failed.ts'
import { number } from '../words/count.ts'
import { anchor } from './anchor.ts'
import { name } from './name.ts'

/** The way to each part of the page, and to each operation that failed. */
export function contents(report: Report): Markup {
  const failed = failedClauses(report)
  const unjudged = report.clauses.filter(({ status }) => status !== 'passed' && status !== 'failed').length
  const { request, answer } = coverageTotals(report.coverage ?? [])
  const members = request + answer
  return markup`
<nav aria-label="Parts of this report"><ul>
${entry('baseline', 'Baseline', report.baseline?.entries ?? 0)}${entry('causes', 'Causes', report.causes.length)}${entry('operations', 'Operations', report.operations.length)}${entry('failures', 'What failed', failed.length, operations(report))}${entry('not-judged', 'Not judged', unjudged)}${entry('clauses', 'All clauses', report.clauses.length)}${entry('coverage', 'Coverage', members)}${entry('notes', 'Notes', report.notes.length)}
</ul></nav>`
}

const entry = (id: string, title: string, n: number, inner: Markup | false = false): Markup | false =>
  n > 0 && markup`<li><a href="#${id}">${title}</a> <span class="count">${number(n)}</span>${inner}</li>`

const operations = (report: Report): Markup =>
  markup`<ul>${[...byOperation(failedClauses(report))].map(
    ([operation, clauses]) =>
      markup`<li><a href="#${anchor('operation', operation)}">${name(operation)}</a> <span class="count">${number(clauses.length)}</span></li>`,
  )}</ul>`
