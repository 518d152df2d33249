import type { BaselineMention, Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { clip } from '../words/clip.ts'
import { count } from '../words/count.ts'
import { anchor } from './anchor.ts'
import { leftOut } from './left-out.ts'
import { link } from './link.ts'
import { name } from './name.ts'

/** So many clauses of each kind are told. */
const most = 40

/** What a baseline excuses, and what is wrong with it: never folded away, since a green that hides it means nothing. */
export const baseline = ({ baseline, clauses }: Report, anchors: ReadonlySet<string>): Markup | false =>
  baseline !== undefined &&
  markup`
<section id="baseline" aria-labelledby="baseline-title">
<h2 id="baseline-title">Baseline: ${count(baseline.entries, 'entry', 'entries')}</h2>
${list('Stale', 'fixed, and to be struck off', baseline.stale, anchors)}${list('Changed', 'known to fail, but not in this way: they count', baseline.changed, anchors)}${list('Expired', 'past their last day, they excuse nothing', baseline.expired, anchors)}${list('Known', 'they fail as they were known to, and do not count', known(clauses), anchors)}
</section>`

const known = (clauses: Report['clauses']): BaselineMention[] =>
  clauses.flatMap(({ id, known }) => (known ? [{ clause: id, ...known }] : []))

const list = (
  title: string,
  meaning: string,
  mentions: readonly BaselineMention[],
  anchors: ReadonlySet<string>,
): Markup | false =>
  mentions.length > 0 &&
  markup`
<section class="excluded"><h3>${title} <span class="count">${count(mentions.length, 'clause')}</span></h3>
<p class="meta">${meaning}</p>
<ul>${mentions.slice(0, most).map((mention) => one(mention, anchors))}</ul>${leftOut(mentions.length - most, 'clause')}</section>`

const one = (
  { clause, versions, reason, owner, issue, expires }: BaselineMention,
  anchors: ReadonlySet<string>,
): Markup => markup`
<li><p>${anchors.has(anchor('clause', clause)) ? markup`<a href="#${anchor('clause', clause)}">${name(clip(clause, 200))}</a>` : name(clip(clause, 200))}${versions && ` at ${clip(versions.join(' and '), 120)}`}</p>
<p class="meta">${clip(reason, 300)}${owner && `, ${clip(owner, 60)}`}${issue && markup` (${link(issue, clip(issue, 200))})`}${expires && `, until ${clip(expires, 60)}`}</p></li>`
