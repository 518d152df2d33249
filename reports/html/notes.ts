import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { number } from '../words/count.ts'
import { name } from './name.ts'

/** What was seen and is no departure. */
export const notes = (report: Report): Markup | false =>
  report.notes.length > 0 &&
  markup`
<section id="notes" aria-labelledby="notes-title">
<h2 id="notes-title">Seen, and no departure</h2>
<ul class="notes">${report.notes.map(
    ({ text, count, example }) => markup`
<li>${text} <span class="meta">${number(count)} times, for example ${name(example)}</span></li>`,
  )}</ul>
</section>`
