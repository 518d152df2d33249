import { cover, type Told } from '../../../harness/judge/causes/cover.ts'
import { explain } from '../../../harness/judge/causes/explain.ts'
import { count } from '../../../harness/judge/judged.ts'
import { emptyTally, isUnscored, type Tally } from '../../../harness/judge/tally.ts'
import { createEndpoint } from '../../../harness/reference/endpoint.ts'
import { findFault } from '../../../harness/reference/faults/index.ts'
import { placed, runCases } from '../../../harness/run/run.ts'
import { type Bench, openTarget } from '../../../harness/verify/selftest/run-target.ts'

/** What a run against the reference endpoint with some faults fails, and what it says that this comes from. */
export type Fallen = {
  readonly failing: ReadonlySet<string>
  /** Asked for where wanted: it takes some time. */
  readonly causes: () => readonly Told[]
}

/** Runs a bench against the reference endpoint with these faults. */
export async function runFaults(bench: Bench, ids: readonly string[]): Promise<Fallen> {
  const faults = ids.map(findFault)
  const session = await openTarget(bench, (clock) => createEndpoint({ clock, faults }).handle)
  const unscored = new Set([...bench.clauses.values()].filter(isUnscored).map(({ id }) => id))
  const tally = emptyTally(unscored)
  for await (const judged of runCases(placed(bench.cases), session.support, session.run))
    count(tally, judged, (text) => text)
  const failing = failingIn(tally, bench)
  const { suite: checks, library } = bench
  const causes = () =>
    cover(
      explain(tally.groups, { library, checks, support: session.support, unscored }).filter(({ group }) =>
        failing.has(group.clause),
      ),
      { holding: holdingIn(tally) },
    )
  return { failing, causes }
}

const failingIn = ({ clauses, unscored }: Tally, bench: Bench): ReadonlySet<string> =>
  new Set(
    [...clauses].flatMap(([id, { passed, failed }]) =>
      failed && !unscored.has(id) && !(bench.clauses.get(id)?.somewhere && passed) ? id : [],
    ),
  )

const holdingIn = ({ clauses }: Tally): string[] =>
  [...clauses].flatMap(([id, { passed, failed }]) => (passed && !failed ? id : []))
