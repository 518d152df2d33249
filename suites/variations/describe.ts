import type { Step } from '../../harness/golden/case.ts'
import type { Pair } from '../../harness/golden/pairs.ts'
import { planPair } from '../../harness/golden/plan.ts'
import type { Context } from './context.ts'

/** The step that describes, by its id, the task that the operation has just made; none where it makes none. */
export function describedBy({ operation, version, library, setups }: Context): readonly Step[] {
  if (setups.length) return []
  for (const pair of library.pairs.values()) {
    if (!looksById(pair, `${operation}/minimal`)) continue
    const step = planPair(pair.id, version, library)?.steps.at(-1)
    // Its golden answer fits the plainest request alone, so that it is not compared.
    if (step) return [{ ...step, expect: {} }]
  }
  return []
}

/** Whether a pair describes by id, and nothing else, what another pair makes. */
function looksById({ request }: Pair, made: string): boolean {
  const { after = [], params = {}, situation, control, about } = request
  const [ids, ...others] = Object.values(params)
  return (
    after.length === 1 &&
    after[0] === made &&
    !situation &&
    !control &&
    !about &&
    Array.isArray(ids) &&
    others.length === 0
  )
}
