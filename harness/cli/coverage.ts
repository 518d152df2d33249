import { UsageError } from '../base/errors.ts'
import type { Library } from '../golden/library.ts'
import type { OperationCoverage } from '../judge/coverage/model.ts'
import { plannedCoverage } from '../judge/coverage/planned-coverage.ts'
import type { Suite } from '../judge/suite.ts'
import { unknownOperation } from '../run/select.ts'
import { apiVersions } from '../shape/versions.ts'

export type PlanCoverage = {
  readonly members: readonly OperationCoverage[]
  /** Clauses that no case can exercise: how many for which reason. */
  readonly unexercised: ReadonlyMap<string, number>
}

/** What the golden cases are to exercise of some operations, of all where none is named. Throws UsageError. */
export function planCoverage(suite: Suite, library: Library, operations: readonly string[]): PlanCoverage {
  const wrong = unknownOperation(operations, library)
  if (wrong) throw new UsageError(wrong)
  const cases = suite.plan(library, { versions: apiVersions, variants: 'default', seed: 1 })
  const names = operations.length ? operations : [...library.operations.keys()]
  const unexercised = new Map<string, number>()
  for (const { operation, untestable, disputed } of suite.clauses(library)) {
    const reason = untestable ?? disputed
    if (reason && (!operation || names.includes(operation)))
      unexercised.set(reason, (unexercised.get(reason) ?? 0) + 1)
  }
  return {
    members: plannedCoverage(cases, library, { versions: apiVersions, operations: names }),
    unexercised,
  }
}
