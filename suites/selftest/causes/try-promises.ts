import { randomOf } from '../../../harness/base/random.ts'
import { faults } from '../../../harness/reference/faults/index.ts'
import type { Pledge, Together } from '../../../harness/verify/selftest/model.ts'
import type { Bench } from '../../../harness/verify/selftest/run-target.ts'
import { runFaults } from './run-faults.ts'

const known = faults.filter(({ equivalent }) => !equivalent).map(({ id }) => id)

/** So many faults of the catalogue at random; the same seed, the same. */
export const drawFaults = (seed: string, most: number): readonly string[] =>
  randomOf(`causes ${seed}`).shuffle(known).slice(0, most)

/** Puts faults together, has their causes told, and takes each fault away by itself to see what turns green. */
export async function tryPromises(bench: Bench, ids: readonly string[]): Promise<Together> {
  const { failing, causes } = await runFaults(bench, ids)
  const turned = new Map<string, ReadonlySet<string>>()
  for (const id of ids) {
    const without = await runFaults(
      bench,
      ids.filter((other) => other !== id),
    )
    turned.set(id, new Set([...failing].filter((clause) => !without.failing.has(clause))))
  }
  return {
    faults: ids,
    shown: [...turned.values()].filter(({ size }) => size).length,
    failing: failing.size,
    promises: causes().map(({ cause, mends }) => ({ cause, mends: mends.length, ...held(mends, turned) })),
  }
}

function held(
  mends: readonly string[],
  turned: ReadonlyMap<string, ReadonlySet<string>>,
): Pick<Pledge, 'fault' | 'isTrue' | 'isKept'> {
  const hits = (green: ReadonlySet<string>): number => mends.filter((clause) => green.has(clause)).length
  const [first] = [...turned].sort(([, a], [, b]) => hits(b) - hits(a) || a.size - b.size)
  if (!first || !hits(first[1])) return { fault: undefined, isTrue: false, isKept: false }
  const [fault, green] = first
  const isTrue = hits(green) === mends.length
  return { fault, isTrue, isKept: isTrue && green.size === mends.length }
}
