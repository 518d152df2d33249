import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { clip } from '../words/clip.ts'
import { count } from '../words/count.ts'
import { duration } from '../words/duration.ts'

/** Of what, when, by what, and how much of it. */
export const run = (report: Report): Markup => markup`
<section id="run" aria-labelledby="run-title">
<h2 id="run-title">The run</h2>
<dl class="run">
<div class="wide"><dt>Target</dt><dd><code>${clip(report.target.endpoint, 500)}</code>${report.target.name && markup` <span>${clip(report.target.name, 200)}</span>`}</dd></div>
<div><dt>Suite</dt><dd>ec2spec ${report.suite.version}</dd></div>
<div><dt>Seed</dt><dd>${report.suite.seed}</dd></div>
<div><dt>Started</dt><dd><time datetime="${report.startedAt}">${report.startedAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')}</time></dd></div>
<div><dt>Took</dt><dd>${duration(report.durationMs)}</dd></div>
<div><dt>A SHOULD that fails</dt><dd>${report.strict ? 'breaks the verdict' : 'is a warning'}</dd></div>
<div><dt>Sent and compared</dt><dd>${count(report.totals.cases, 'case')}, ${count(report.totals.exchanges, 'exchange')}, ${count(report.totals.facts, 'comparison')}</dd></div>
<div class="wide"><dt>Part of the suite</dt><dd>${part(report)}</dd></div>
</dl>
</section>`

function part({ part }: Report): string {
  if (!part) return 'all of it'
  const { operations = [], only = [], shard, cutShort } = part
  const told = [
    operations.length > 0 && `operations: ${listed(operations)}`,
    only.length > 0 && `cases: ${listed(only)}`,
    shard && `shard ${shard}`,
    cutShort && 'cut short: some cases were not judged',
  ]
  return told.filter(Boolean).join('; ') || 'all of it'
}

const listed = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ')
