import type { OperationCoverage } from '../../harness/judge/coverage/model.ts'
import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { coverageReasons, reasonsOf } from '../views/coverage-reasons.ts'
import { coverageTotals } from '../views/coverage-totals.ts'
import { clip } from '../words/clip.ts'
import { number } from '../words/count.ts'
import { coverageWords } from '../words/coverage.ts'
import { leftOut } from './left-out.ts'
import { name } from './name.ts'
import { fitting } from './room.ts'

/** Every documented member and in how many cases it was sent, broken and read back, folded by operation. */
export function coverage({ coverage: all = [] }: Report, bytes: number): Markup | false {
  if (all.length === 0) return false
  // What the target does not have says nothing of the run: it comes last, and is the first to be left out.
  const operations = all.toSorted((a, b) => sentBy(b) - sentBy(a))
  const reasons = coverageReasons(operations)
  const kept = fitting(operations, bytes, (operation) => one(operation, reasons))
  return markup`
<section id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">Coverage of the documents</h2>
<p class="lead">A number counts the cases that sent a member as documented, that left it out or broke it on purpose, or in which it came back and was read. A letter stands where there are none, and says why. ${coverageWords(all)}.</p>
${all.map((operation) => kept.get(operation))}${leftOut(all.length - kept.size, 'operation')}
</section>`
}

/** One where anything was sent. */
const sentBy = ({ request, answer }: OperationCoverage): number =>
  request.some(({ sent }) => sent > 0) || answer.some(({ readBack }) => readBack > 0) ? 1 : 0

const one = (operation: OperationCoverage, reasons: ReadonlyMap<string, string>): Markup => markup`
<details class="group"><summary>${name(clip(operation.name, 120))} <span class="count">${told(operation)}</span></summary>
<table class="coverage"><thead><tr><th scope="col">Member</th><th scope="col" class="n">Sent</th><th scope="col" class="n">Missing or broken</th><th scope="col" class="n">Read back</th></tr></thead>
<tbody>
<tr><th scope="rowgroup" colspan="4">In the request</th></tr>${operation.request.map(
  ({ member, sent, notSent, broken, notBroken, readBack, notReadBack }) =>
    row(member, [
      cell(sent, notSent, reasons),
      cell(broken, notBroken, reasons),
      cell(readBack, notReadBack, reasons),
    ]),
)}
</tbody>
<tbody>
<tr><th scope="rowgroup" colspan="4">In the answer</th></tr>${operation.answer.map(
  ({ member, readBack, notReadBack }) =>
    row(member, [markup`<td></td>`, markup`<td></td>`, cell(readBack, notReadBack, reasons)]),
)}
</tbody></table>${legend(operation, reasons)}
</details>`

function told(operation: OperationCoverage): string {
  const { request, sent, broken, readBack, answer, read } = coverageTotals([operation])
  return `${number(sent)} of ${number(request)} sent, ${number(broken)} broken, ${number(readBack)} read back; ${number(read)} of ${number(answer)} read in answers`
}

const row = (member: string, cells: readonly Markup[]): Markup => markup`
<tr><th scope="row">${name(clip(member, 200))}</th>${cells}</tr>`

const cell = (n: number, why: string | undefined, reasons: ReadonlyMap<string, string>): Markup =>
  n > 0 || why === undefined
    ? markup`<td>${number(n)}</td>`
    : markup`<td class="gap">${reasons.get(why)}</td>`

const legend = (operation: OperationCoverage, reasons: ReadonlyMap<string, string>): Markup | false => {
  const used = new Set(reasonsOf(operation))
  const told = [...reasons].filter(([reason]) => used.has(reason))
  return (
    told.length > 0 &&
    markup`
<dl class="letters">${told.map(([reason, letter]) => markup`<div><dt>${letter}</dt><dd>${clip(reason, 200)}</dd></div>`)}</dl>`
  )
}
