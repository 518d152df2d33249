import type { ClauseTally, Tally } from '../judge/tally.ts'
import type { Shrunk } from '../run/log.ts'

type Kept = ClauseTally['failures'][number]

/** The first failure of a clause for each cause. */
export const firstOfEach = ({ clauses }: Tally, clause: string): Kept[] => [
  ...Map.groupBy(clauses.get(clause)?.failures ?? [], ({ failure }) => failure.cause)
    .values()
    .map(([first]) => first!),
]

/**
 * Puts the smallest request that fails in the same way in the place of the first failure of a clause and cause; nothing,
 * where another case came to be the first.
 */
export function putShrunk(tally: Tally, { clause, case: id, version, failure }: Shrunk): void {
  const old = firstOfEach(tally, clause).find(
    ({ failure: first }) => first.case === id && first.version === version && first.cause === failure.cause,
  )
  const failures = tally.clauses.get(clause)?.failures
  if (old) failures?.splice(failures.indexOf(old), 1, { order: old.order, failure })
}
