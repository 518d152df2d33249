import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Look } from '../../harness/judge/look.ts'
import { expectThat } from './expect.ts'

/** No two answers of a case have the same request id. */
export const requestIds: CaseCheck = function* (looks) {
  const seen = new Map<string, Look>()
  for (const look of looks) {
    const id = requestIdOf(look)
    if (!id) continue
    const earlier = seen.get(id)
    if (seen.size && look.step.role === 'test') {
      const mismatch = {
        path: 'requestId',
        expected: 'an id that no other answer has',
        actual: `${id}, as in the answer to ${earlier?.step.operation}`,
        cause: 'request ids that come twice',
      }
      yield { ...expectThat(clauseId(look.step.operation, 'request-ids'), !earlier, mismatch), at: look }
    }
    seen.set(id, look)
  }
}

const requestIdOf = ({ answer }: Look): string | undefined =>
  answer.kind === 'success' || answer.kind === 'error'
    ? answer.root.children.find(({ name }) => name.toLowerCase() === 'requestid')?.text.trim()
    : undefined
