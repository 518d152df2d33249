import type { Failure } from '../../harness/judge/finding.ts'
import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import type { ReportClause } from '../views/severity.ts'
import { clip, oneLine } from '../words/clip.ts'
import { count, number } from '../words/count.ts'
import { anchor } from './anchor.ts'
import { citation } from './citation.ts'
import type { Example } from './examples.ts'
import { name } from './name.ts'
import { level, status } from './status.ts'

/** A clause that failed: a line that says what and how, and under it who says so, why it matters, and the evidence. */
export const clause = (clause: ReportClause, report: Report, examples: readonly Example[]): Markup => markup`
<details class="clause c" id="${anchor('clause', clause.id)}" data-s="failed" data-l="${clause.level}" data-v="${clip(failedAt(clause).join(' '), 120)}">
<summary>${level(clause)} ${status(clause, report.strict)} <h4>${clip(clause.text, 500)}</h4>
<span class="meta">${name(clip(clause.id, 200))} <span>${tally(clause)}</span></span>${clause.failures[0] && gist(clause.failures[0])}</summary>
<div class="about"><p class="meta">${citation(clause, report)}</p>
${clause.why && markup`<p class="why"><b>Why it matters.</b> ${clip(clause.why, 600)}</p>`}</div>
${examples.toSorted((a, b) => a.at - b.at).map(({ piece }) => piece)}${alike(clause, examples)}
</details>`

/** The versions at which it failed; where none is told, those of its failures. */
export function failedAt({ versions = {}, failures }: ReportClause): string[] {
  const told = Object.entries(versions).flatMap(([version, { failed }]) => (failed > 0 ? [version] : []))
  return told.length ? told : [...new Set(failures.map(({ version }) => version))]
}

const tally = ({ failed, cases }: ReportClause): string => `${number(failed)} of ${count(cases, 'case')}`

/** The first failure on one line. */
const gist = ({ path, expected, actual }: Failure): Markup => markup`
<span class="gist">${oneLine(path, 90)}: expected <b>${oneLine(expected, 90) || 'nothing'}</b>, got <b>${oneLine(actual, 90) || 'nothing'}</b></span>`

/** So many of them are told. */
const most = 3

/** Failures that are told without their evidence: cases that fail as the ones above. */
function alike({ failures, failed }: ReportClause, shown: readonly Example[]): Markup | false {
  const others = failures.filter((_, i) => !shown.some(({ at }) => at === i))
  const rest = others.slice(0, most)
  const lost = Math.max(others.length, failed - shown.length) - rest.length
  if (rest.length + lost === 0) return false
  return markup`
<div class="alike">${
    rest.length > 0 &&
    markup`<h5>${shown.length > 0 ? 'It fails as well in' : 'It fails in'}</h5>
<ul>${rest.map((one) => markup`<li>${name(oneLine(one.case, 120))} <span class="meta">${oneLine(one.version, 30)}: ${oneLine(one.actual, 80) || 'nothing'}</span></li>`)}</ul>`
  }${lost > 0 && markup`<p class="cut">and ${count(lost, 'more case', 'more cases')}</p>`}</div>`
}
