import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { byOperation } from '../views/by-operation.ts'
import type { ReportClause } from '../views/severity.ts'
import { count, number } from '../words/count.ts'
import { anchor } from './anchor.ts'
import { citation } from './citation.ts'
import { name } from './name.ts'
import { level, status } from './status.ts'
import { tallies } from './tallies.ts'

/** Every clause with its status, folded by operation. */
export const allClauses = (report: Report): Markup => markup`
<section id="clauses" aria-labelledby="clauses-title">
<h2 id="clauses-title">All ${count(report.clauses.length, 'clause')}</h2>
${[...byOperation(report.clauses)].map(([operation, clauses]) => group(operation, clauses, report))}
</section>`

const group = (operation: string, clauses: readonly ReportClause[], report: Report): Markup => markup`
<details class="group"><summary>${name(operation)} <span class="count tallies">${tallies(clauses, report.strict)}</span></summary>
<table class="clauses"><thead><tr><th scope="col">Status</th><th scope="col">Clause</th><th scope="col" class="n">Cases</th></tr></thead>
<tbody>${clauses.map((clause) => row(clause, report))}</tbody></table>
</details>`

const row = (clause: ReportClause, report: Report): Markup => markup`
<tr><td>${status(clause, report.strict)}</td>
<td>${level(clause)} ${title(clause)}
<p class="meta">${name(clause.id)} <span>${citation(clause, report)}</span></p>${
  clause.reason && markup`<p class="reason">${clause.reason}</p>`
}</td><td class="n">${number(clause.cases)}</td></tr>`

const title = (clause: ReportClause): Markup =>
  clause.status === 'failed'
    ? markup`<a href="#${anchor('clause', clause.id)}">${clause.text}</a>`
    : markup`${clause.text}`
