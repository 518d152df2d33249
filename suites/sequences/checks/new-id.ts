import type { CaseCheck } from '../../../harness/look.ts'
import { tasksIn } from '../../../harness/tasks.ts'
import { expectThat } from '../../checks/expect.ts'
import { isMaking } from '../../checks/stories.ts'

/** No two requests that make a task, neither with a client token, are given the same id. */
export const newId: CaseCheck = function* (looks) {
  const known = new Set<string>()
  for (const look of looks.filter(isMaking))
    for (const { id, at } of tasksIn(look)) {
      const mismatch = {
        path: at || 'task id',
        expected: 'an id of its own',
        actual: `${id}, which an earlier task has`,
        cause: 'ids that come twice',
      }
      if (known.size) yield { ...expectThat('sequence.new-id', !known.has(id), mismatch), at: look }
      known.add(id)
    }
}
