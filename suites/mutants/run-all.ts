import { hire } from './hire.ts'
import type { Mutant, Result } from './mutant.ts'

/** A worker forgets no endpoint that it has loaded: after so many another takes over. */
const perWorker = 100

/**
 * Runs the endpoint as it is, and says how many requests that takes. Rejects where it does not hold, for then
 * nothing would be told of its mutants.
 */
export async function runControl(): Promise<number> {
  const hand = hire(Infinity)
  const { verdict, exchanges } = await hand.ask({})
  hand.dismiss()
  if (verdict.status === 'killed') throw new Error(`the endpoint without any change is wrong: ${verdict.by}`)
  return exchanges
}

/** Runs the mutants, `workers` at a time, each with at most `limit` requests. */
export async function runAll(
  mutants: readonly Mutant[],
  { workers, limit }: { workers: number; limit: number },
  onResult: (result: Result) => void,
): Promise<void> {
  const queue = [...mutants]
  const work = async () => {
    while (queue.length) await workShift(queue, limit, onResult)
  }
  await Promise.all(Array.from({ length: workers }, work))
}

async function workShift(queue: Mutant[], limit: number, onResult: (result: Result) => void): Promise<void> {
  const hand = hire(limit)
  for (let asked = 0; asked < perWorker && !hand.isLost; asked++) {
    const mutant = queue.shift()
    if (!mutant) break
    onResult({ mutant, verdict: (await hand.ask({ mutant })).verdict })
  }
  hand.dismiss()
}
