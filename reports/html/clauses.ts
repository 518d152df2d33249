import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { byOperation } from '../views/by-operation.ts'
import { failedClauses } from '../views/failed.ts'
import type { ReportClause } from '../views/severity.ts'
import { worst } from '../views/worst.ts'
import { clip } from '../words/clip.ts'
import { count, number } from '../words/count.ts'
import { statusWords } from '../words/status.ts'
import { anchor } from './anchor.ts'
import { clause } from './clause.ts'
import { type Example, examples } from './examples.ts'
import { filter } from './filter.ts'
import { wholeReport } from './left-out.ts'
import { name } from './name.ts'
import { fitting, sum } from './room.ts'
import { type Rows, rows, rowsOf } from './rows.ts'
import { tallies } from './tallies.ts'

/** What of the clauses the page has room for. */
export type Shown = {
  readonly failed: ReadonlyMap<ReportClause, readonly Example[]>
  readonly rows: ReadonlyMap<Rows, Markup>
}

/** Chooses what is shown, in so many bytes: what failed, its evidence, and a line for each of the rest with what is left. */
export function choose(report: Report, room: number): Shown {
  const groups = [...byOperation(report.clauses)].filter(([, those]) => those.some(isTold))
  const around = sum([filter(report, 0), ...groups.map(([name, those]) => wrapped(name, those, report, []))])
  const bytes = Math.max(0, room - around)
  const gravest = [...worst(report), ...failedClauses(report).filter(({ known }) => known)]
  const heads = fitting(gravest, bytes * 0.35, (one) => clause(one, report, []))
  const evidence = examples([...heads.keys()], bytes * 0.75 - sum(heads.values()))
  const pieces = [...evidence.values()].flatMap((those) => those.map(({ piece }) => piece))
  const rest = report.clauses.filter((one) => !heads.has(one))
  const left = bytes - sum(heads.values()) - sum(pieces)
  const lines = fitting(rowsOf(rest), left, (one) => rows(one, report))
  return { failed: new Map([...heads.keys()].map((one) => [one, evidence.get(one) ?? []])), rows: lines }
}

/** Every clause, by operation, those that have failed first and with their evidence; a filter over them where scripts run. */
export function clauses(report: Report, shown: Shown): Markup {
  const groups = [...byOperation(report.clauses)].toSorted(
    ([, a], [, b]) => Number(hasFailed(b)) - Number(hasFailed(a)),
  )
  const told = new Set([...shown.failed.keys(), ...[...shown.rows.keys()].flatMap(({ clauses }) => clauses)])
  return markup`
<section id="clauses" aria-labelledby="clauses-title">
<h2 id="clauses-title">${count(report.clauses.length, 'clause')}</h2>
${filter(report, told.size)}${missing(report.clauses.filter((one) => !told.has(one)))}
${groups.map(([operation, those]) => group(operation, those, report, shown))}
<p id="none" hidden>No clause on this page is like that.</p>
</section>`
}

/** What has no room, by status: who looks for a clause in vain has to know. */
const missing = (clauses: readonly ReportClause[]): Markup | false => {
  const parts = [...Map.groupBy(clauses, ({ status }) => status)].map(
    ([status, those]) => `${number(those.length)} ${statusWords(status)}`,
  )
  return (
    clauses.length > 0 &&
    markup`<p class="cut">${count(clauses.length, 'clause')} left out here, to keep this page small: ${parts.join(', ')}. ${wholeReport}</p>`
  )
}

/** Whether its operation has a place of its own for certain. */
const isTold = ({ status }: ReportClause): boolean => status === 'failed' || status === 'passed'

const hasFailed = (clauses: readonly ReportClause[]): boolean =>
  clauses.some(({ status }) => status === 'failed')

function group(
  operation: string,
  those: readonly ReportClause[],
  report: Report,
  shown: Shown,
): Markup | false {
  const failed = failedClauses({ ...report, clauses: those }).filter((one) => shown.failed.has(one))
  const folded = [...shown.rows].filter(([one]) => one.operation === operation)
  if (failed.length + folded.length === 0) return false
  return wrapped(operation, those, report, [
    ...failed.map((one) => clause(one, report, shown.failed.get(one) ?? [])),
    ...folded.map(([, piece]) => piece),
  ])
}

const wrapped = (
  operation: string,
  those: readonly ReportClause[],
  report: Report,
  pieces: readonly Markup[],
): Markup => markup`
<section class="operation" id="${anchor('operation', operation)}" data-o="${clip(operation, 120)}">
<h3>${name(clip(operation, 120))} <span class="count tallies">${tallies(those, report.strict)}</span></h3>
${pieces}
</section>`
