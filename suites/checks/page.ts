import { clauseId } from '../../harness/golden/clause-id.ts'
import type { Check } from '../../harness/judge/look.ts'
import { expectThat } from './expect.ts'

/** A page has no more tasks than MaxResults, where the documents say how large a page may be. */
export const page: Check = function* ({ step, shape, reading, exchange, answer }) {
  const most = Number(exchange.request.wire.MaxResults)
  if (!reading || answer.kind !== 'success' || !shape?.input.properties?.MaxResults?.maximum || !(most > 0))
    return
  const lists = answer.root.children.filter(({ children }) => children.length > most)
  yield expectThat(clauseId(step.operation, 'page'), lists.length === 0, {
    path: lists[0]?.name ?? 'page',
    expected: `at most ${most} items`,
    actual: `${lists[0]?.children.length} items`,
    diagnosis: 'MaxResults is the most that one answer may hold; what is left comes with NextToken.',
    cause: 'pages longer than MaxResults',
  })
}
