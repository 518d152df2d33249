import type { ReportClause } from './severity.ts'

/** Clauses under the operation that they speak of, in the order given; those of no single operation under `protocol`. */
export const byOperation = (clauses: readonly ReportClause[]): ReadonlyMap<string, readonly ReportClause[]> =>
  Map.groupBy(clauses, (clause) => clause.operation ?? 'protocol')
