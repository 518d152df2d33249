import type { ClauseStatus } from '../../harness/judge/finding.ts'
import type { Report } from '../../harness/report/model.ts'
import type { ReportClause } from '../views/severity.ts'

/** A report as a column: `A`, and what it is of. */
export type Column = { readonly letter: string; readonly name: string; readonly report: Report }

/** A clause in every column; undefined where a report does not have it. */
export type ClauseRow = {
  readonly clause: ReportClause
  readonly cells: readonly (ReportClause | undefined)[]
}

/** An operation that some columns have and others not, at some version. */
export type OperationRow = {
  readonly name: string
  /** `2013-02-01 supported, 2016-11-15 unsupported`; undefined where a report does not speak of it. */
  readonly cells: readonly (string | undefined)[]
  /** Clauses that differ for no other reason. */
  readonly clauses: number
}

export type SideBySide = {
  readonly columns: readonly Column[]
  /** In what the runs differ beside the target, so that a difference may not be its doing. */
  readonly notes: readonly string[]
  readonly operations: readonly OperationRow[]
  /** Clauses that came out differently, those that hold here and fail there first, MUST before SHOULD before MAY. */
  readonly differing: readonly ClauseRow[]
  /** Clauses that failed everywhere. */
  readonly failing: readonly ClauseRow[]
  /** How many came out alike, by how they did. */
  readonly alike: Readonly<Partial<Record<ClauseStatus, number>>>
}
