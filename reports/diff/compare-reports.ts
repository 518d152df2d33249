import { namedRow, statusesLeftOut } from '../../harness/report/left-out.ts'
import type { Report } from '../../harness/report/model.ts'
import type { ReportClause } from '../views/severity.ts'
import type { Change, OperationChange } from './change.ts'
import { changeOf } from './change-of.ts'
import { isFolded, operationChanges } from './operation-changes.ts'

export type Diff = {
  readonly before: Report
  readonly after: Report
  readonly operations: readonly OperationChange[]
  /** In the order of the later report, what is gone last. */
  readonly clauses: readonly Change[]
  /** Clauses that are as they were. */
  readonly same: number
}

/**
 * What got worse, what got better, what is new and what is gone from a report to a later one.
 */
export function compareReports(before: Report, after: Report): Diff {
  const old = withLeftOut(before, after)
  const now = withLeftOut(after, before)
  const ids = [...new Set([...now.keys(), ...old.keys()])]
  const all = ids.flatMap((id) => changeOf(old.get(id), now.get(id)) ?? [])
  const operations = operationChanges(before, after, all)
  const clauses = all.filter((change) => !operations.some(({ operation }) => isFolded(change, operation)))
  return { before, after, operations, clauses, same: ids.length - all.length }
}

/** The clauses of a report by their ids, those that it only names with the row that the other has. */
function withLeftOut(report: Report, other: Report): Map<string, ReportClause> {
  const named = statusesLeftOut(report)
  const rows = other.clauses.flatMap((row): [string, ReportClause][] => {
    const status = named.get(row.id)
    return status ? [[row.id, namedRow(row, status)]] : []
  })
  const own = report.clauses.map((clause): [string, ReportClause] => [clause.id, clause])
  return new Map([...rows, ...own])
}

/** A level of MAY is never scored, so it makes nothing worse. */
export const gotWorse = ({ operations, clauses }: Diff): boolean =>
  operations.some(({ kind }) => kind === 'worse') ||
  clauses.some(({ kind, clause }) => kind === 'worse' && clause.level !== 'MAY')
