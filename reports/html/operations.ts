import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { byOperation } from '../views/by-operation.ts'
import type { ReportClause } from '../views/severity.ts'
import { versionsOf } from '../views/versions.ts'
import { anchor } from './anchor.ts'
import { name } from './name.ts'
import { tallies } from './tallies.ts'

type Row = Report['operations'][number]

const words = {
  supported: ['✓', 'supported'],
  broken: ['✗', 'broken'],
  unsupported: ['–', 'unsupported'],
  absent: ['', 'not in this version'],
  'not-run': ['○', 'not run'],
} as const

/**
 * Operation by version: what the target has, and how it says that it has not. The roles are written out because the style
 * sheet lays rows out as grids where it is narrow, which takes their meaning from some readers.
 */
export function operations(report: Report): Markup | false {
  if (report.operations.length === 0) return false
  const clauses = byOperation(report.clauses)
  const manner = onlyManner(report)
  return markup`
<section id="operations" aria-labelledby="operations-title">
<h2 id="operations-title">Operations</h2>${
    manner &&
    markup`
<p class="manner">What the target does not have, it answers with ${manner}.</p>`
  }
<table class="operations" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Operation</th>${versionsOf(report).map((version) => markup`<th role="columnheader" scope="col">${version}</th>`)}<th role="columnheader" scope="col">Clauses</th></tr></thead>
<tbody role="rowgroup">${report.operations.map((row) => one(manner ? { ...row, manner: '' } : row, report, clauses.get(row.name) ?? []))}</tbody>
</table>
</section>`
}

const one = (row: Row, report: Report, clauses: readonly ReportClause[]): Markup => markup`
<tr role="row"><th role="rowheader" scope="row">${title(row.name, clauses)}${row.manner && markup`<span class="manner">answers ${row.manner}</span>`}</th>${versionsOf(
  report,
).map((version) =>
  cell(row.versions[version] ?? 'absent'),
)}<td role="cell" class="tallies">${tallies(clauses, report.strict)}</td></tr>`

/** The manner of refusing, where several operations share the only one there is. */
function onlyManner({ operations }: Report): string | undefined {
  const manners = operations.flatMap(({ manner }) => manner ?? [])
  return manners.length > 1 && new Set(manners).size === 1 ? manners[0] : undefined
}

const title = (operation: string, clauses: readonly ReportClause[]): Markup =>
  clauses.some(({ status }) => status === 'failed')
    ? markup`<a href="#${anchor('operation', operation)}">${name(operation)}</a>`
    : name(operation)

function cell(status: keyof typeof words): Markup {
  const [sign, word] = words[status]
  return markup`<td role="cell" class="${status}"><span aria-hidden="true">${sign}</span> ${word}</td>`
}
