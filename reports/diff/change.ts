import type { ReportClause } from '../views/severity.ts'

export type Kind = 'worse' | 'better' | 'new' | 'gone'

/** What became of one clause from a report to a later one. */
export type Change = {
  readonly kind: Kind
  /** As the later report has it; as the earlier, where it is gone. */
  readonly clause: ReportClause
  /** `passed -> failed`. */
  readonly words: string
}

/** What became of an operation at some versions. */
export type OperationChange = {
  readonly kind: 'worse' | 'better'
  readonly operation: string
  readonly versions: readonly string[]
  /** Clauses that came or went with it, and so have no change of their own. */
  readonly clauses: number
}
