import type { Case } from '../../golden/case.ts'
import { costOf } from '../../golden/cost-of.ts'
import type { Library } from '../../golden/library.ts'
import { touchedByPlan } from './touched-by-plan.ts'

/** So many cases are put in order at once: memory does not grow with the plan. */
const window = 5000

/** From one round to the next the worth that is asked for falls so much. */
const step = 0.7

type Candidate<T> = { readonly item: T; readonly marks: readonly string[]; readonly cost: number }

/**
 * Those cases first that cover most that no case before them covers, for what they are likely to cost. The order
 * follows from the cases alone, not from how fast they turn out to be.
 */
export function* byWorth<T extends { readonly case: Case }>(
  cases: Iterable<T>,
  library: Library,
): Generator<T> {
  const covered = new Set<string>()
  let some: Candidate<T>[] = []
  for (const item of cases) {
    some.push(candidate(item, library))
    if (some.length < window) continue
    yield* greedy(some, covered)
    some = []
  }
  yield* greedy(some, covered)
}

const candidate = <T extends { readonly case: Case }>(item: T, library: Library): Candidate<T> => ({
  item,
  marks: marksOf(item.case, library),
  cost: costOf(item.case),
})

function greedy<T>(candidates: readonly Candidate<T>[], covered: Set<string>): T[] {
  const worth = ({ marks, cost }: Candidate<T>) => marks.filter((mark) => !covered.has(mark)).length / cost
  const ordered: T[] = []
  let left = candidates
  let wanted = Math.max(0, ...left.map(worth))
  while (left.length && wanted > 0.01) {
    const rest: Candidate<T>[] = []
    for (const one of left) {
      if (worth(one) < wanted) {
        rest.push(one)
        continue
      }
      for (const mark of one.marks) covered.add(mark)
      ordered.push(one.item)
    }
    left = rest
    wanted *= step
  }
  return [...ordered, ...left.map(({ item }) => item)]
}

/** What a case covers: what it does to which member, the error that has to come, the clause and the idea it stands for. */
function marksOf(kase: Case, library: Library): string[] {
  const { id, clause, steps } = kase
  const [idea] = id.split('~')
  const refusals = steps.flatMap(({ role, operation, expect: { situation } }) =>
    role === 'test' && situation ? [`${operation} refuses ${situation}`] : [],
  )
  return [...new Set([clause, idea!, ...refusals, ...touchedByPlan(kase, library)])]
}
