import { clauseId } from '../../../harness/golden/clause-id.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './index.ts'
import { takenBefore } from './taken.ts'
import { idsIn, isDescription, thingsAt } from './things.ts'

/** A description by ids has those of the ids that are there, each once, and no others. */
export const shownById: ResourceCheck = function* (resource, looks) {
  const { operation, by, at } = resource.look!
  const clause = clauseId(operation, 'shown-by-id')
  for (const look of looks.filter((one) => one.final && isDescription(resource, one))) {
    const asked = idsIn(look, by)
    if (!asked.length || takenBefore(look, resource, looks, true).some((id) => asked.includes(id))) continue
    const { answer } = look
    const shown = thingsAt(look, at).map(({ id }) => id)
    const actual =
      answer.kind === 'error'
        ? answer.code
        : answer.kind === 'success'
          ? shown.join(', ') || 'none'
          : undefined
    if (actual === undefined) continue
    yield {
      ...expectThat(clause, String(shown.toSorted()) === String(asked.toSorted()), {
        path: at,
        expected: asked.join(', '),
        actual,
        diagnosis: `${resource.make} gave the id, and nothing took away what has it.`,
        cause: `${operation} by id`,
      }),
      at: look,
    }
  }
}
