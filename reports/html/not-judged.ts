import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { type Exclusion, exclusions } from '../views/exclusions.ts'
import { clip } from '../words/clip.ts'
import { count, number } from '../words/count.ts'
import { statusMeaning, statusWords } from '../words/status.ts'
import { leftOut } from './left-out.ts'
import { name } from './name.ts'

/** So many reasons of one status are told. */
const most = 40

/** What the verdict does not speak of, and why: never folded away, since a green that hides it means nothing. */
export function notJudged(report: Report): Markup | false {
  const groups = Map.groupBy(exclusions(report), ({ status }) => status)
  if (groups.size === 0) return false
  return markup`
<section id="not-judged" aria-labelledby="not-judged-title">
<h2 id="not-judged-title">What was not judged, and why</h2>
${[...groups].map(
  ([status, those]) => markup`
<section class="excluded"><h3><a href="#clauses" data-f="status=${status}">${statusWords(status)}</a> <span class="count">${count(sum(those), 'clause')}</span></h3>
<p class="meta">${statusMeaning[status]}</p>
<ul>${those.slice(0, most).map(one)}</ul>${leftOut(those.length - most, 'reason')}</section>`,
)}
</section>`
}

const sum = (those: readonly Exclusion[]): number => those.reduce((n, { clauses }) => n + clauses.length, 0)

const one = ({ reason, clauses }: Exclusion): Markup => markup`
<li><p>${reason === 'no reason was given' ? 'No case of theirs could be run.' : clip(reason, 400)} <span class="meta">${where(clauses)}</span></p></li>`

/** The one clause; of several, the operations that they speak of. */
function where(clauses: Exclusion['clauses']): Markup {
  if (clauses.length === 1) return name(clip(clauses[0]!.id, 200))
  const operations = [...new Set(clauses.map(({ operation }) => operation ?? 'protocol'))]
  const told = operations.slice(0, 6).join(', ')
  const more = operations.length - 6
  return markup`${count(clauses.length, 'clause')}: ${clip(told, 400)}${more > 0 && ` and ${number(more)} more operations`}`
}
