import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { type Exclusion, exclusions } from '../views/exclusions.ts'
import type { ReportClause } from '../views/severity.ts'
import { count } from '../words/count.ts'
import { statusMeaning, statusWords } from '../words/status.ts'
import { name } from './name.ts'

/** What the verdict does not speak of, and why: never folded away, since a green that hides it means nothing. */
export function notJudged(report: Report): Markup | false {
  const groups = Map.groupBy(exclusions(report), ({ status }) => status)
  if (groups.size === 0) return false
  return markup`
<section id="not-judged" aria-labelledby="not-judged-title">
<h2 id="not-judged-title">Not judged</h2>
${[...groups].map(
  ([status, those]) => markup`
<section class="excluded"><h3>${statusWords(status)} <span class="count">${count(sum(those), 'clause')}</span></h3>
<p class="meta">${statusMeaning[status]}</p>
<ul>${those.map(one)}</ul></section>`,
)}
</section>`
}

const sum = (those: readonly Exclusion[]): number => those.reduce((n, { clauses }) => n + clauses.length, 0)

const one = ({ reason, clauses }: Exclusion): Markup => markup`
<li><p>${reason}</p>${clauses.length > few ? folded(clauses) : list(clauses)}</li>`

/** So many clauses are named at once; more are folded. */
const few = 3

const folded = (clauses: readonly ReportClause[]): Markup =>
  markup`<details><summary>${count(clauses.length, 'clause')}</summary>${list(clauses)}</details>`

const list = (clauses: readonly ReportClause[]): Markup =>
  markup`<ul class="ids${clauses.length > few && ' columns'}">${clauses.map(
    (clause) => markup`<li>${name(clause.id)} <span>${clause.text}</span></li>`,
  )}</ul>`
