import type { OperationCoverage } from '../../harness/judge/coverage/model.ts'

export type CoverageTotals = Readonly<
  Record<'request' | 'sent' | 'broken' | 'readBack' | 'answer' | 'read', number>
>

/** How many members requests and answers have, and how many of them were sent, broken and read. */
export function coverageTotals(operations: readonly OperationCoverage[]): CoverageTotals {
  const request = operations.flatMap((operation) => operation.request)
  const answer = operations.flatMap((operation) => operation.answer)
  return {
    request: request.length,
    sent: request.filter(({ sent }) => sent > 0).length,
    broken: request.filter(({ broken }) => broken > 0).length,
    readBack: request.filter(({ readBack }) => readBack > 0).length,
    answer: answer.length,
    read: answer.filter(({ readBack }) => readBack > 0).length,
  }
}
