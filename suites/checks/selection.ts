import type { CaseCheck, Compared, Look } from '../../harness/look.ts'
import { selectedIds } from '../../harness/settled.ts'
import { tasksIn } from '../../harness/tasks.ts'

/** A describe by ids gives those tasks, each once, and no others. */
export const selection: CaseCheck = function* (looks) {
  for (const look of looks)
    if (look.final && look.reading && look.step.role === 'test' && !look.step.expect.situation)
      yield* compare(look)
}

function* compare(look: Look): Generator<Compared> {
  const wanted = [
    ...new Set(selectedIds(look.step.operation, look.exchange.request.wire, look.library)),
  ].sort()
  if (!wanted.length) return
  const got = tasksIn(look)
    .map(({ id }) => id)
    .sort()
  const clause = `${look.step.operation}.selection`
  if (JSON.stringify(got) === JSON.stringify(wanted))
    return void (yield { clause, at: look, facts: wanted.length })
  yield {
    clause,
    at: look,
    mismatch: {
      path: 'task ids',
      expected: wanted.join(', '),
      actual: got.length > 5 ? `${got.length} tasks` : got.join(', ') || 'none',
      diagnosis: 'Answer with the tasks whose ids were asked for, each once, and with no others.',
      cause: 'tasks that were not asked for, or not all that were',
    },
  }
}
