import type { ReportClause } from '../views/severity.ts'
import type { Column } from './column.ts'

/** Every clause of any report, each once, in the order of the reports. */
export const rowsOf = (columns: readonly Column[]): readonly ReportClause[] => [
  ...new Map(columns.flatMap(({ clauses }) => clauses).map((clause) => [clause.id, clause])).values(),
]
