import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { headline } from '../views/headline.ts'
import { clip } from '../words/clip.ts'
import { count, number } from '../words/count.ts'
import { anchor } from './anchor.ts'
import { leftOut } from './left-out.ts'
import { name } from './name.ts'
import { fitting } from './room.ts'

type Cause = Report['causes'][number]

/** So many clauses of a cause are named. */
const most = 60

/** What there is to mend, what gains most first. */
export function causes(report: Report, anchors: ReadonlySet<string>, bytes: number): Markup | false {
  if (report.causes.length === 0) return false
  const kept = fitting(report.causes, bytes, (cause) => one(cause, report, anchors))
  return markup`
<section id="causes" aria-labelledby="causes-title">
<h2 id="causes-title">${headline(report)}</h2>
<ol class="causes">${[...kept.values()]}</ol>${leftOut(report.causes.length - kept.size, 'cause')}
</section>`
}

const one = (cause: Cause, report: Report, anchors: ReadonlySet<string>): Markup => markup`
<li id="${anchor('cause', cause.cause)}"><span class="figure">${number(cause.failures)}</span>
<div><h3>${clip(cause.cause, 300)}</h3>
<p class="meta">${count(cause.failures, 'failure')} end with it, in ${count(cause.clauses.length, 'clause')}${gain(cause)}; plainest in ${example(cause, report, anchors)}</p>
<details><summary>The ${count(cause.clauses.length, 'clause')}</summary><ul class="ids columns">${cause.clauses
  .slice(0, most)
  .map((id) => markup`<li>${linked(clip(id, 200), anchor('clause', id), anchors)}</li>`)}</ul>${leftOut(
  cause.clauses.length - most,
  'clause',
)}</details></div></li>`

/** What is promised of mending it alone. */
const gain = ({ mends, clauses }: Cause): string =>
  !mends || clauses.length === 0
    ? ''
    : mends.length === clauses.length
      ? `, ${mends.length === 1 ? 'which holds' : 'all of which hold'} once it is mended`
      : `, ${mends.length === 0 ? 'none' : number(mends.length)} of which ${mends.length === 1 ? 'holds' : 'hold'} once it alone is mended`

const linked = (text: string, target: string, anchors: ReadonlySet<string>): Markup =>
  anchors.has(target) ? markup`<a href="#${target}">${name(text)}</a>` : name(text)

function example({ example, clauses }: Cause, report: Report, anchors: ReadonlySet<string>): Markup {
  const targets = clauses.flatMap((id) => shown(id, example, report) ?? [])
  const target = targets.find((one) => anchors.has(one)) ?? ''
  return linked(clip(example, 200), target, anchors)
}

function shown(id: string, example: string, report: Report): string | undefined {
  const failures = report.clauses.find((clause) => clause.id === id)?.failures ?? []
  const at = failures.findIndex((one) => example === one.case || example === `${one.case}@${one.version}`)
  return at < 0 ? undefined : anchor('failure', id, at)
}
