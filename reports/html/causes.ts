import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { headline } from '../views/headline.ts'
import { count, number } from '../words/count.ts'
import { anchor } from './anchor.ts'
import { name } from './name.ts'

type Cause = Report['causes'][number]

/** What there is to mend: failures of one kind told once, the kind that accounts for most first. */
export const causes = (report: Report): Markup | false =>
  report.causes.length > 0 &&
  markup`
<section id="causes" aria-labelledby="causes-title">
<h2 id="causes-title">${headline(report)}</h2>
<ol class="causes">${report.causes.map((cause) => one(cause, report))}</ol>
</section>`

const one = (cause: Cause, report: Report): Markup => markup`
<li id="${anchor('cause', cause.cause)}"><span class="figure">${number(cause.failures)}</span>
<div><h3>${cause.cause}</h3>
<p class="meta">${count(cause.failures, 'failure')}, for example ${example(cause, report)}</p>
<details><summary>in ${count(cause.clauses.length, 'clause')}</summary><ul class="ids columns">${cause.clauses.map(
  (id) => markup`<li><a href="#${anchor('clause', id)}">${name(id)}</a></li>`,
)}</ul></details></div></li>`

function example({ example, clauses }: Cause, report: Report): Markup {
  const target = clauses.map((id) => shown(id, example, report)).find(Boolean)
  return target ? markup`<a href="#${target}">${name(example)}</a>` : name(example)
}

function shown(id: string, example: string, report: Report): string | undefined {
  const failures = report.clauses.find((clause) => clause.id === id)?.failures ?? []
  const at = failures.findIndex((one) => example === one.case || example === `${one.case}@${one.version}`)
  return at < 0 ? undefined : anchor('failure', id, at)
}
