import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { byOperation } from '../views/by-operation.ts'
import { type ReportClause, severity } from '../views/severity.ts'
import { versionsOf } from '../views/versions.ts'
import { clip } from '../words/clip.ts'
import { count, number } from '../words/count.ts'
import { leftOut } from './left-out.ts'
import { name } from './name.ts'
import { fitting } from './room.ts'

type Row = Report['operations'][number]
type State = Row['versions'][string]

/** More operations than these that the target has not are told in a list, not in a row each. */
const few = 16

/**
 * Operation by version: how the clauses of each came out, or how the target says that it has it not. The roles are written
 * out because the style sheet lays rows out as grids where it is narrow, which takes their meaning from some readers.
 */
export function operations(report: Report, bytes: number): Markup | false {
  if (report.operations.length === 0) return false
  const clauses = byOperation(report.clauses)
  const lacking = report.operations.filter(({ versions }) => !Object.values(versions).some(isThere))
  const rows =
    lacking.length > few ? report.operations.filter((one) => !lacking.includes(one)) : report.operations
  const manner = onlyManner(rows)
  const versions = versionsOf(report)
  const kept = fitting(rows, bytes * 0.8, (row) =>
    one(manner ? { ...row, manner: '' } : row, versions, clauses.get(row.name) ?? [], report.strict),
  )
  return markup`
<section id="operations" aria-labelledby="operations-title">
<h2 id="operations-title">${count(report.operations.length, 'operation')}, version by version</h2>${
    manner &&
    markup`
<p class="manner">What the target does not have, it answers with ${clip(manner, 300)}.</p>`
  }${
    kept.size > 0 &&
    markup`
<table class="operations" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Operation</th>${versions.map((version) => markup`<th role="columnheader" scope="col">${clip(version, 60)}</th>`)}</tr></thead>
<tbody role="rowgroup">${[...kept.values()]}</tbody>
</table>`
  }${leftOut(rows.length - kept.size, 'operation')}${lacking.length > few && absent(lacking, bytes * 0.2)}
</section>`
}

const isThere = (state: State): boolean => state === 'supported' || state === 'broken'

const one = (
  row: Row,
  versions: readonly string[],
  clauses: readonly ReportClause[],
  strict: boolean,
): Markup => markup`
<tr role="row"><th role="rowheader" scope="row"><a href="#clauses" data-f="${new URLSearchParams({ operation: clip(row.name, 120) }).toString()}">${name(clip(row.name, 120))}</a>${row.manner && markup`<span class="manner">answers ${clip(row.manner, 200)}</span>`}</th>${versions.map(
  (version) => cell(row.versions[version] ?? 'absent', version, clauses, strict),
)}</tr>`

/** The manner of refusing, where several operations share the only one there is. */
function onlyManner(operations: Report['operations']): string | undefined {
  const manners = operations.flatMap(({ manner }) => manner ?? [])
  return manners.length > 1 && new Set(manners).size === 1 ? manners[0] : undefined
}

const words = {
  broken: ['✗', 'broken'],
  unsupported: ['–', 'not there'],
  absent: ['', 'not in this version'],
  'not-run': ['○', 'not run'],
} as const

function cell(state: State, version: string, clauses: readonly ReportClause[], strict: boolean): Markup {
  const [kind, sign, said] =
    state === 'supported' ? outcome(version, clauses, strict) : [state, ...words[state]]
  return markup`<td role="cell" class="${kind}"><span aria-hidden="true">${sign}</span> ${said}</td>`
}

/** How the clauses of an operation that is there came out at a version. */
function outcome(
  version: string,
  clauses: readonly ReportClause[],
  strict: boolean,
): [string, string, string] {
  const told = clauses.flatMap((clause) => {
    const tally = clause.versions?.[version]
    return tally
      ? [{ clause, isFailed: tally.failed > 0 && clause.status === 'failed', held: tally.passed > 0 }]
      : []
  })
  const failed = told.filter(({ isFailed }) => isFailed)
  const are = (kind: string) => failed.some(({ clause }) => severity(clause, strict) === kind)
  const held = told.filter(({ isFailed, held }) => held && !isFailed).length
  const rest = held > 0 ? `, ${number(held)} hold` : ''
  if (are('error')) return ['error', '✗', `${number(failed.length)} failed${rest}`]
  if (are('warning')) return ['warning', '!', `${number(failed.length)} warned${rest}`]
  const noted = failed.length > 0 ? `, ${number(failed.length)} noted` : ''
  return told.length > 0 ? ['supported', '✓', `${number(held)} hold${noted}`] : ['supported', '✓', 'there']
}

/** Operations that the target has not, many of them: their names. */
function absent(rows: Report['operations'], bytes: number): Markup {
  const kept = fitting(rows, bytes, (row) => markup`<li>${clip(row.name, 120)}</li>`)
  const manners = [...new Set(rows.flatMap(({ manner }) => manner ?? []))].slice(0, 3)
  return markup`
<details class="more"><summary>${count(rows.length, 'operation')} that the target does not have${
    manners.length > 0 && `, answered with ${clip(manners.join('; '), 300)}`
  }</summary><ul class="ids columns">${[...kept.values()]}</ul>${leftOut(rows.length - kept.size, 'operation')}</details>`
}
