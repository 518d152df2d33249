import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { coverageTotals } from '../views/coverage-totals.ts'
import { number } from '../words/count.ts'

/** The way to each part of the page. */
export function contents(report: Report): Markup {
  const unjudged = report.clauses.filter(({ status }) => status !== 'passed' && status !== 'failed').length
  const { request, answer } = coverageTotals(report.coverage ?? [])
  const disputed = report.clauses.filter(({ status }) => status === 'disputed').length
  return markup`
<nav aria-label="Parts of this report"><ul>
${entry('baseline', 'Baseline', report.baseline?.entries ?? 0)}${entry('causes', 'Causes', report.causes.length)}${entry('operations', 'Operations', report.operations.length)}${entry('clauses', 'Clauses', report.clauses.length)}${entry('coverage', 'Coverage', request + answer)}${entry('errata', 'Errata', (report.errata?.length ?? 0) + disputed)}${entry('not-judged', 'Not judged', unjudged)}${entry('notes', 'Notes', report.notes.length)}
<li><a href="#run">The run</a></li>
</ul></nav>`
}

const entry = (id: string, title: string, n: number): Markup | false =>
  n > 0 && markup`<li><a href="#${id}">${title}</a> <span class="count">${number(n)}</span></li>`
