import type { BaselineMention, Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { count } from '../words/count.ts'
import { anchor } from './anchor.ts'
import { link } from './link.ts'
import { name } from './name.ts'

/** What a baseline excuses, and what is wrong with it: never folded away, since a green that hides it means nothing. */
export const baseline = ({ baseline, clauses }: Report): Markup | false =>
  baseline !== undefined &&
  markup`
<section id="baseline" aria-labelledby="baseline-title">
<h2 id="baseline-title">Baseline: ${count(baseline.entries, 'entry', 'entries')}</h2>
${list('Stale', 'fixed, and to be struck off', baseline.stale)}${list('Changed', 'known to fail, but not in this way: they count', baseline.changed)}${list('Expired', 'past their last day, they excuse nothing', baseline.expired)}${list('Known', 'they fail as they were known to, and do not count', known(clauses))}
</section>`

const known = (clauses: Report['clauses']): BaselineMention[] =>
  clauses.flatMap(({ id, known }) => (known ? [{ clause: id, ...known }] : []))

const list = (title: string, meaning: string, mentions: readonly BaselineMention[]): Markup | false =>
  mentions.length > 0 &&
  markup`
<section class="excluded"><h3>${title} <span class="count">${count(mentions.length, 'clause')}</span></h3>
<p class="meta">${meaning}</p>
<ul>${mentions.map((mention) => one(mention, title === 'Known' || title === 'Changed'))}</ul></section>`

const one = (
  { clause, versions, reason, issue, expires }: BaselineMention,
  isFailed: boolean,
): Markup => markup`
<li><p>${isFailed ? markup`<a href="#${anchor('clause', clause)}">${name(clause)}</a>` : name(clause)}${versions && ` at ${versions.join(' and ')}`}</p>
<p class="meta">${reason}${issue && markup` (${link(issue, issue)})`}${expires && `, until ${expires}`}</p></li>`
