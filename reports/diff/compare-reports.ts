import type { Report } from '../../harness/report/model.ts'
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
 * What got worse, what got better, what is new and what is gone from a report to a later one. Of a clause that one of
 * them only counts nothing can be told; that its operation went is told of the operation.
 */
export function compareReports(before: Report, after: Report): Diff {
  const old = new Map(before.clauses.map((clause) => [clause.id, clause]))
  const now = new Map(after.clauses.map((clause) => [clause.id, clause]))
  const ids = [...new Set([...now.keys(), ...old.keys()])].filter(
    (id) => (old.has(id) || !before.leftOut) && (now.has(id) || !after.leftOut),
  )
  const all = ids.flatMap((id) => changeOf(old.get(id), now.get(id)) ?? [])
  const operations = operationChanges(before, after, all)
  const clauses = all.filter((change) => !operations.some(({ operation }) => isFolded(change, operation)))
  return { before, after, operations, clauses, same: ids.length - all.length }
}

/** A level of MAY is never scored, so it makes nothing worse. */
export const gotWorse = ({ operations, clauses }: Diff): boolean =>
  operations.some(({ kind }) => kind === 'worse') ||
  clauses.some(({ kind, clause }) => kind === 'worse' && clause.level !== 'MAY')
