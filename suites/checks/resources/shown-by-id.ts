import { clauseId } from '../../../harness/golden/clause-id.ts'
import { unknownIdOf } from '../../../harness/golden/resource.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './resource-check.ts'
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
    const unknown = asked.filter((id) => id === unknownIdOf(resource))
    if (unknown.length) {
      const alone = looks.slice(0, look.index).find((one) => idsIn(one, by).join() === unknown.join())
      // Some describes pass over what they do not know, others refuse it: but not now so, now otherwise.
      if (asked.length > 1 && alone?.answer.kind === 'error')
        yield {
          ...expectThat(clause, answer.kind === 'error', {
            path: 'outcome',
            expected: `${alone.answer.code}, as for that id alone`,
            actual,
            diagnosis: "One of the ids is nothing's.",
            cause: `${operation} passes over an id`,
          }),
          at: look,
        }
      continue
    }
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
