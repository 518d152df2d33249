import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { tallied } from '../views/tallied.ts'
import { number } from '../words/count.ts'
import { statuses, statusWords } from '../words/status.ts'

/** What the run came to, as counts of clauses: a share of them would hide which. */
export function totals(report: Report): Markup {
  const { error, warning, note, known } = tallied(report)
  const { clauses } = report.totals
  const unjudged = statuses.filter(
    (status) => status !== 'passed' && status !== 'failed' && clauses[status] > 0,
  )
  const excluded = unjudged.reduce((sum, status) => sum + clauses[status], 0)
  const parts = unjudged.map((status) => `${number(clauses[status])} ${statusWords(status)}`)
  return markup`<dl class="totals">
${figure('passed', clauses.passed, 'passed')}
${figure('error', error, 'failed')}
${warning > 0 && figure('warning', warning, 'warned (SHOULD)')}
${note > 0 && figure('note', note, 'noted (MAY)')}
${known > 0 && figure('known', known, 'known (baseline)')}
${figure('unjudged', excluded, 'not judged', parts.join(', '))}
</dl>`
}

/** A count of clauses. */
const figure = (kind: string, n: number, words: string, parts = ''): Markup =>
  markup`<div class="${n === 0 ? 'none' : kind}"><dt>${words}${parts && markup`<span class="parts">${parts}</span>`}</dt><dd>${number(n)}</dd></div>`
