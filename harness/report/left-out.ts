import type { ClauseStatus } from '../judge/finding.ts'
import type { Report } from './model.ts'

type Clauses = Report['clauses']

/** Clauses by status and operation, as a report names those that it has no room for; and the clauses that remain. */
export function leaveOut(
  clauses: Clauses,
  statuses: readonly ClauseStatus[],
): { readonly leftOut: NonNullable<Report['leftOut']>; readonly kept: Clauses } {
  const isLeft = ({ status, operation }: Clauses[number]) => operation !== null && statuses.includes(status)
  const byStatus = Map.groupBy(clauses.filter(isLeft), ({ status }) => status)
  const keysOf = (some: Clauses) =>
    Object.fromEntries(
      [...Map.groupBy(some, ({ operation }) => operation!)].map(([operation, own]) => [
        operation,
        own.map(({ id }) => id.slice(operation.length + 1)),
      ]),
    )
  return {
    leftOut: Object.fromEntries([...byStatus].map(([status, some]) => [status, keysOf(some)])),
    kept: clauses.filter((one) => !isLeft(one)),
  }
}

/** The clauses that a report only names, by their ids, and what became of them. */
export const statusesLeftOut = ({ leftOut = {} }: Report): ReadonlyMap<string, ClauseStatus> =>
  new Map(
    Object.entries(leftOut).flatMap(([status, byOperation]) =>
      Object.entries(byOperation).flatMap(([operation, keys]) =>
        keys.map((key) => [`${operation}.${key}`, status as ClauseStatus] as const),
      ),
    ),
  )

/** A clause as a report has it that only names it, with the words of another report's row. */
export function namedRow(
  { versions: _, reason: __, known: ___, ...row }: Clauses[number],
  status: ClauseStatus,
): Clauses[number] {
  return { ...row, status, failed: 0, failures: [] }
}
