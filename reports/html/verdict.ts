import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { duration } from '../words/duration.ts'
import { verdictWords } from '../words/verdict.ts'
import { totals } from './totals.ts'

/** The verdict, why, and of what: the part that is read first, and often alone. */
export const verdict = (report: Report): Markup => markup`
<header class="verdict ${report.verdict}">
<p class="eyebrow"><b>ec2spec</b> EC2 VM Import API, ${report.target.kind === 'client' ? 'as a client speaks it' : 'as an endpoint answers it'}</p>
<h1>${verdictWords[report.verdict]}</h1>
${report.reasons.length > 0 && markup`<ul class="reasons">${report.reasons.map((reason) => markup`<li>${reason}</li>`)}</ul>`}
<dl class="run">
<div class="wide"><dt>Target</dt><dd><code>${report.target.endpoint}</code>${report.target.name && markup` <span>${report.target.name}</span>`}</dd></div>
<div><dt>Suite</dt><dd>ec2spec ${report.suite.version}</dd></div>
<div><dt>Seed</dt><dd>${report.suite.seed}</dd></div>
<div><dt>Started</dt><dd><time datetime="${report.startedAt}">${report.startedAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')}</time></dd></div>
<div><dt>Took</dt><dd>${duration(report.durationMs)}</dd></div>
<div><dt>A SHOULD that fails</dt><dd>${report.strict ? 'breaks the verdict' : 'is a warning'}</dd></div>
</dl>
${totals(report)}
</header>`
