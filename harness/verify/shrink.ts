import type { Case } from '../golden/case.ts'
import { costOf } from '../golden/cost-of.ts'

/** Requests that the search for the smallest failing case may send: it grows with the square of the steps. */
export const shrinkBudget = ({ steps }: Case): number => Math.max(64, 4 * steps.length ** 2)

/**
 * The smallest case found that still fails as `kase` does, or `kase` itself: takes what a case offers as
 * smaller, and goes on from the first of it that fails. Sends no more requests than `budget` allows.
 */
export async function shrink(
  kase: Case,
  stillFails: (candidate: Case) => Promise<boolean>,
  budget: number = shrinkBudget(kase),
): Promise<Case> {
  let [smallest, left] = [kase, budget]
  search: while (true) {
    for (const candidate of smallest.smaller?.() ?? []) {
      left -= costOf(candidate)
      if (left < 0) return smallest
      if (!(await stillFails(candidate))) continue
      smallest = candidate
      continue search
    }
    return smallest
  }
}
