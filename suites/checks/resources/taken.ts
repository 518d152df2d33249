import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look } from '../../../harness/judge/look.ts'
import { idsIn, isRemoval } from './things.ts'

/** The ids that calls before a look have taken away; or should not have, where dry runs count as well. */
export const takenBefore = (
  look: Look,
  resource: Resource,
  looks: readonly Look[],
  withDryRuns = false,
): string[] =>
  looks
    .slice(0, look.index)
    .filter(
      (one) => isRemoval(resource, one) || (withDryRuns && one.step.operation === resource.remove?.operation),
    )
    .flatMap((one) => idsIn(one, resource.remove!.by))
