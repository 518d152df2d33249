import { clauseId } from '../../../harness/golden/clause-id.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './resource-check.ts'
import { isMaking, thingsAt } from './things.ts'

/** An id begins with the word for its kind and a hyphen. */
export const idForm: ResourceCheck = function* ({ make, madeAt, prefix, ...resource }, looks) {
  if (!prefix) return
  for (const look of looks.filter((one) => isMaking({ ...resource, make, madeAt }, one)))
    for (const { id } of thingsAt(look, madeAt))
      yield {
        ...expectThat(clauseId(make, 'id-form'), id.startsWith(`${prefix}-`), {
          path: madeAt,
          expected: `${prefix}-…`,
          actual: id,
          cause: 'ids of another form',
        }),
        at: look,
      }
}
