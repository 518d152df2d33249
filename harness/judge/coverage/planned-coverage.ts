import type { Case } from '../../golden/case.ts'
import type { Library } from '../../golden/library.ts'
import type { Member } from '../../shape/members.ts'
import { toCoverage } from './coverage.ts'
import type { OperationCoverage } from './model.ts'
import type { Touch, Touched } from './touched.ts'
import { touchedByPlan } from './touched-by-plan.ts'

export type PlannedOptions = { readonly versions: readonly string[]; readonly operations: readonly string[] }

/** What cases are to do to every member of some operations, whatever answers them. */
export function plannedCoverage(
  cases: Iterable<Case>,
  library: Library,
  options: PlannedOptions,
): OperationCoverage[] {
  const counts = new Map<Touched, number>()
  for (const kase of cases)
    for (const one of touchedByPlan(kase, library)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return toCoverage({ ...options, library, counts, isLacking: () => false, otherwise: whyUnplanned })
}

const whyUnplanned = (touch: Touch, { parent, name }: Member): string | undefined =>
  touch === 'read' && !parent.required?.includes(name)
    ? 'an answer may do without it; it is read where it comes'
    : undefined
