import { clauseId } from '../../../harness/golden/clause-id.ts'
import { isGone } from '../../../harness/judge/gone.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './index.ts'
import { takenBefore } from './taken.ts'
import { idsIn, isDescription } from './things.ts'

/** What was taken away is not known any more, or shown as going; and nothing else is. */
export const gone: ResourceCheck = function* (resource, looks) {
  if (!resource.remove) return
  const clause = clauseId(resource.remove.operation, 'gone')
  for (const look of looks.filter((one) => one.final && isDescription(resource, one))) {
    const taken = takenBefore(look, resource, looks)
    const [id] = idsIn(look, resource.look!.by).filter((one) => taken.includes(one))
    if (!id || (look.answer.kind !== 'success' && look.answer.kind !== 'error')) continue
    yield {
      ...expectThat(clause, look.answer.kind === 'error' || isGone(look.answer.root, id), {
        path: resource.look!.at,
        expected: `${id} gone, or in a state of going`,
        actual: 'as it was',
        diagnosis: `${resource.remove.operation} has succeeded.`,
        cause: `${resource.remove.operation} takes nothing away`,
      }),
      at: look,
    }
  }
}
