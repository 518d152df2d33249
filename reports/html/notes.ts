import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { clip } from '../words/clip.ts'
import { number } from '../words/count.ts'
import { leftOut } from './left-out.ts'
import { name } from './name.ts'

/** So many are told. */
const most = 100

/** What was seen and is no departure. */
export const notes = (report: Report): Markup | false =>
  report.notes.length > 0 &&
  markup`
<section id="notes" aria-labelledby="notes-title">
<h2 id="notes-title">Seen, and no departure</h2>
<ul class="notes">${report.notes.slice(0, most).map(
    ({ text, count, example }) => markup`
<li>${clip(text, 300)} <span class="meta">${number(count)} times, for example ${name(clip(example, 200))}</span></li>`,
  )}</ul>${leftOut(report.notes.length - most, 'note')}
</section>`
