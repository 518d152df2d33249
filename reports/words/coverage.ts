import type { OperationCoverage } from '../../harness/judge/coverage/model.ts'
import { coverageTotals } from '../views/coverage-totals.ts'
import { number } from './count.ts'

/** `Of 178 members 178 sent, 131 broken, 97 read back; of 290 in answers 283 read`. */
export function coverageWords(operations: readonly OperationCoverage[]): string {
  const { request, sent, broken, readBack, answer, read } = coverageTotals(operations)
  return `Of ${number(request)} members ${number(sent)} sent, ${number(broken)} broken, ${number(readBack)} read back; of ${number(answer)} in answers ${number(read)} read`
}
