import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { clip } from '../words/clip.ts'
import { number } from '../words/count.ts'
import { link } from './link.ts'
import { name } from './name.ts'
import { fitting } from './room.ts'

type Erratum = NonNullable<Report['errata']>[number]

/** What becomes of an erratum, in words. */
const treatments: Readonly<Record<string, string>> = {
  accept: 'either is right',
  assert: 'one is right',
  ignore: 'nothing is asked',
  note: 'only noted',
  reject: 'it is wrong',
}

/** Where the documents contradict each other, and how each contradiction is treated; clauses that rest on one. */
export function errata(report: Report, bytes: number): Markup | false {
  const { errata: all = [], clauses } = report
  const disputed = clauses.filter(({ status }) => status === 'disputed')
  if (all.length + disputed.length === 0) return false
  const kept = fitting(all, bytes, (one) => erratum(one, report))
  return markup`
<section id="errata" aria-labelledby="errata-title">
<h2 id="errata-title">Errata and disputes</h2>
<p class="lead">${disputed.length > 0 ? markup`${number(disputed.length)} disputed, shown and never scored.` : 'No clause is disputed in this run.'} Where the documents contradict each other, this is how they are read.</p>
${
  disputed.length > 0 &&
  markup`<ul class="notes">${disputed.slice(0, 100).map(({ id, text, reason }) => markup`<li>${clip(text, 300)} ${name(clip(id, 200))} <span class="meta">${clip(reason ?? '', 300)}</span></li>`)}</ul>`
}
<details class="group"><summary>${number(kept.size)} ${kept.size === 1 ? 'contradiction' : 'contradictions'} in the documents of this run</summary>
<dl class="errata">${[...kept.values()]}</dl></details>
</section>`
}

const erratum = (
  { id, documents, section, quote, contradiction, treatment, decision }: Erratum,
  report: Report,
): Markup => markup`
<div><dt>${id} <span class="meta">${treatments[treatment] ?? treatment}</span></dt>
<dd><p>${clip(contradiction, 500)} <b>${clip(decision, 500)}</b></p><p class="meta"><q>${clip(quote, 120)}</q> ${documents
  .slice(0, 2)
  .map((document, i) => {
    const known = report.documents?.[document]
    return markup`${i > 0 && ', '}${link(known?.url, clip(known?.title ?? document, 200))}`
  })}, ${section}</p></dd></div>`
