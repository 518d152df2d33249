import type { CaseCheck, Look } from '../../harness/judge/look.ts'
import { tasksIn } from '../../harness/judge/tasks.ts'
import { courseClause } from './course-clause.ts'
import { expectThat } from './expect.ts'
import { isMaking } from './stories.ts'

/** No two requests that make a task are given the same id, unless a client token says that they are one. */
export const newId: CaseCheck = function* (looks, kase) {
  const known = new Map<string, Look>()
  for (const look of looks.filter(isMaking))
    for (const { id, at } of tasksIn(look)) {
      const earlier = known.get(id)
      const mismatch = {
        path: at || 'task id',
        expected: 'an id of its own',
        actual: `${id}, which an earlier task of ${earlier?.step.operation} has`,
        cause: 'ids that come twice',
      }
      const clause = courseClause(kase, look.step.operation, 'new-id')
      if (known.size && !(earlier && isRepeated(look, earlier)))
        yield { ...expectThat(clause, !earlier, mismatch), at: look }
      known.set(id, look)
    }
}

/** Whether a request comes with the client token of an earlier one of its operation. */
const isRepeated = (look: Look, earlier: Look): boolean =>
  look.step.operation === earlier.step.operation &&
  look.exchange.request.wire.ClientToken !== undefined &&
  look.exchange.request.wire.ClientToken === earlier.exchange.request.wire.ClientToken
