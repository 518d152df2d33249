import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import type { ReportClause } from '../views/severity.ts'
import { count, number } from '../words/count.ts'
import { anchor } from './anchor.ts'
import { citation } from './citation.ts'
import { failure } from './failure.ts'
import { name } from './name.ts'
import { level, status } from './status.ts'

/** Failures of a clause that are seen at once; the others, mostly alike, are folded. */
const first = 1

/** A clause that failed: what it says, who says so, why it matters, and how it failed. */
export const clause = (clause: ReportClause, report: Report): Markup => markup`
<article class="clause" id="${anchor('clause', clause.id)}">
<header>
<p class="marks">${level(clause)} ${status(clause, report.strict)} <span class="tally">${tally(clause)}</span></p>
<h4>${clause.text}</h4>
<p class="meta"><a class="id" href="#${anchor('clause', clause.id)}">${name(clause.id)}</a> <span>${citation(clause, report)}</span></p>
${clause.why && markup`<p class="why"><b>Why it matters.</b> ${clause.why}</p>`}
</header>
${clause.failures.slice(0, first).map((one, i) => failure(one, anchor('failure', clause.id, i)))}${more(clause)}
</article>`

const tally = ({ failed, cases, facts }: ReportClause): string =>
  `${number(failed)} of ${count(cases, 'case')} failed, ${count(facts, 'comparison')}`

function more(clause: ReportClause): Markup | false {
  const rest = clause.failures.slice(first)
  const lost = Math.max(0, clause.failed - clause.failures.length)
  if (rest.length === 0) return lost > 0 && unkept(lost)
  return markup`
<details class="more"><summary>${count(rest.length, 'more failure')} of this clause</summary>
${rest.map((one, i) => failure(one, anchor('failure', clause.id, first + i)))}${lost > 0 && unkept(lost)}
</details>`
}

const unkept = (lost: number): Markup =>
  markup`<p class="cut">${count(lost, 'further failure')} without details in this report.</p>`
