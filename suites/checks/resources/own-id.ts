import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Look } from '../../../harness/judge/look.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './resource-check.ts'
import { isMaking, thingsAt } from './things.ts'
import { hasToken } from './token.ts'

/** What calls without a token have made has an id that no other has. */
export const ownId: ResourceCheck = function* (resource, looks) {
  const made = looks.filter((one) => isMaking(resource, one) && !hasToken(one))
  const idOf = (look: Look) => thingsAt(look, resource.madeAt)[0]?.id
  for (const [i, look] of made.entries()) {
    const own = idOf(look)
    if (!own || i === 0) continue
    const twin = made.slice(0, i).find((one) => idOf(one) === own)
    yield {
      ...expectThat(clauseId(resource.make, 'own-id'), !twin, {
        path: resource.madeAt,
        expected: 'an id of its own',
        actual: `${own}, as in the answer to ${twin?.step.id}`,
        cause: 'ids that are given twice',
      }),
      at: look,
    }
  }
}
