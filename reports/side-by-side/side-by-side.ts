import { namedRow, statusesLeftOut } from '../../harness/report/left-out.ts'
import type { Report } from '../../harness/report/model.ts'
import type { ReportClause } from '../views/severity.ts'
import { columnsOf } from './columns-of.ts'
import type { ClauseRow, OperationRow, SideBySide } from './model.ts'

/** Reports of several targets, or of several runs of one, side by side. `file` tells apart what has one name. */
export function sideBySide(
  inputs: readonly { readonly file: string; readonly report: Report }[],
): SideBySide {
  const reports = inputs.map(({ report }) => report)
  const rows = rowsOf(reports)
  const alike = rows.filter(({ cells }) => isAlike(cells))
  const differing = rows.filter(({ cells }) => !isAlike(cells))
  const operations = operationRows(reports, differing)
  const folded = new Set(operations.map(({ name }) => name))
  return {
    columns: columnsOf(inputs),
    notes: notesOn(reports),
    operations,
    differing: differing.filter((row) => !isFolded(row, folded)).toSorted((a, b) => rank(a) - rank(b)),
    failing: alike
      .filter(({ clause }) => clause.status === 'failed')
      .toSorted((a, b) => levelOf(a) - levelOf(b)),
    alike: Object.fromEntries(
      [...Map.groupBy(alike, ({ clause }) => clause.status)].map(([status, those]) => [status, those.length]),
    ),
  }
}

function rowsOf(reports: readonly Report[]): ClauseRow[] {
  const byId = reports.map(({ clauses }) => new Map(clauses.map((clause) => [clause.id, clause])))
  const named = reports.map(statusesLeftOut)
  const ids = new Set(byId.flatMap((one) => [...one.keys()]))
  return [...ids].map((id) => {
    const clause = byId.flatMap((one) => one.get(id) ?? [])[0]!
    const cells = byId.map((one, i) => one.get(id) ?? onlyNamed(clause, named[i]!))
    return { clause, cells }
  })
}

/** A clause as a report has it that has no row for it, and says what became of it. */
function onlyNamed(
  clause: ReportClause,
  named: ReturnType<typeof statusesLeftOut>,
): ReportClause | undefined {
  const status = named.get(clause.id)
  return status && namedRow(clause, status)
}

type Cells = ClauseRow['cells']

const statusOf = (cell: ReportClause | undefined): string => cell?.status ?? 'no part'

/** The same status everywhere, and where it failed, at the same versions. */
const isAlike = (cells: Cells): boolean => new Set(cells.map(whatOf)).size === 1

const whatOf = (cell: ReportClause | undefined): string =>
  cell?.status === 'failed' ? `failed at ${failedAt(cell)}` : statusOf(cell)

/** The versions at which a clause failed, of those that were run. */
export const failedAt = ({ versions = {} }: ReportClause): string =>
  Object.entries(versions)
    .flatMap(([version, { failed }]) => (failed > 0 ? [version] : []))
    .sort()
    .join(' and ')

const levels = ['MUST', 'SHOULD', 'MAY']
const levelOf = ({ clause }: ClauseRow): number => levels.indexOf(clause.level)

/** What holds in one column and fails in another comes first, then what only fails somewhere. */
function rank(row: ClauseRow): number {
  const statuses = row.cells.map(statusOf)
  const kind = !statuses.includes('failed') ? 2 : statuses.includes('passed') ? 0 : 1
  return kind * levels.length + levelOf(row)
}

function operationRows(reports: readonly Report[], differing: readonly ClauseRow[]): OperationRow[] {
  const names = new Set(reports.flatMap(({ operations }) => operations.map(({ name }) => name)))
  return [...names].flatMap((name) => {
    const cells = reports.map(({ operations }) => stateOf(operations.find((one) => one.name === name)))
    if (new Set(cells).size === 1) return []
    const clauses = differing.filter((row) => isFolded(row, new Set([name]))).length
    return [{ name, cells, clauses }]
  })
}

const stateOf = (operation: Report['operations'][number] | undefined): string | undefined =>
  operation &&
  Object.entries(operation.versions)
    .filter(([, state]) => state !== 'absent')
    .map(([version, state]) => `${version} ${state}`)
    .sort()
    .join(', ')

/** Whether a clause differs only because some columns lack its operation. */
function isFolded({ clause, cells }: ClauseRow, operations: ReadonlySet<string>): boolean {
  if (clause.operation === null || !operations.has(clause.operation)) return false
  const others = cells.filter((cell) => cell && cell.status !== 'unsupported' && cell.status !== 'blocked')
  return new Set(others.map(whatOf)).size <= 1 && others.every((cell) => cell?.status !== 'failed')
}

function* notes(reports: readonly Report[]): Generator<string> {
  const versions = new Set(reports.map(({ suite }) => suite.version))
  if (versions.size > 1) yield `the suites differ: ${[...versions].join(', ')}`
  const seeds = new Set(reports.map(({ suite }) => suite.seed))
  if (seeds.size > 1) yield `the seeds differ, and with them the generated cases: ${[...seeds].join(', ')}`
  const parts = new Set(reports.map(({ part }) => JSON.stringify(part ?? 'all')))
  if (parts.size > 1) yield 'the runs were of different parts of the suite, or one was cut short'
}

const notesOn = (reports: readonly Report[]): string[] => [...notes(reports)]
