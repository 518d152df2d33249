import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { clip } from '../words/clip.ts'
import { verdictWords } from '../words/verdict.ts'
import { next } from './next.ts'
import { totals } from './totals.ts'

/** So many reasons are said at once: a run of all of EC2 has a hundred. */
const most = 3

/** The verdict, why, and what to do next: the part that is read first, and often alone. */
export const verdict = (report: Report): Markup => markup`
<header class="verdict ${report.verdict}">
<p class="eyebrow"><b>ec2spec</b> ${report.target.kind === 'client' ? 'The EC2 API as a client speaks it' : 'The EC2 API as an endpoint answers it'}: <code>${clip(report.target.name ?? report.target.endpoint, 200)}</code></p>
<h1>${verdictWords[report.verdict]}${sentence(report.reasons)}</h1>
${next(report)}
${totals(report)}
${report.reasons.length > most && rest(report.reasons.slice(most))}
</header>`

const sentence = (reasons: readonly string[]): Markup =>
  reasons.length === 0
    ? markup``
    : markup`: <span class="reasons">${reasons
        .slice(0, most)
        .map((reason) => clip(reason, 300))
        .join('; ')}.</span>`

const rest = (reasons: readonly string[]): Markup => markup`
<details class="more"><summary>${reasons.length} more to say of the verdict</summary><ul>${reasons
  .slice(0, 100)
  .map((reason) => markup`<li>${clip(reason, 400)}</li>`)}</ul></details>`
