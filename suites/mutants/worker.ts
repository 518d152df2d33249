import { parentPort, workerData } from 'node:worker_threads'
import type { Case } from '../../harness/golden/case.ts'
import { openBench } from '../../harness/verify/selftest/run-target.ts'
import { suite } from '../index.ts'
import { loadMutant } from './load-mutant.ts'
import type { Mutant, Verdict } from './mutant.ts'
import { runMutant } from './run-mutant.ts'

/** What is asked of a worker: a mutant, or the endpoint as it is, whose exchanges are to be counted. */
export type Order = { readonly mutant?: Mutant }
export type Answer = { readonly verdict: Verdict; readonly exchanges: number }

const { limit } = workerData as { limit: number }
const bench = openBench(suite, 'default')
/** A case that noticed one mutant is likely to notice its neighbour. */
const telling = new Set<Case>()

parentPort!.on('message', async ({ mutant }: Order) => {
  parentPort!.postMessage(await answer(mutant))
})

async function answer(mutant?: Mutant): Promise<Answer> {
  try {
    const { createEndpoint } = await loadMutant(mutant)
    const cases = [...new Set([...telling, ...bench.cases.toSorted(byWeight)])]
    const { decisive, ...run } = await runMutant({ ...bench, cases }, createEndpoint, limit)
    if (decisive) telling.add(decisive)
    return run
  } catch (error) {
    return { verdict: { status: 'killed', by: String(error) }, exchanges: 0 }
  }
}

/** What every version has last: random sequences, variants, and most of the older version. */
const byWeight = (a: Case, b: Case): number => weight(a) - weight(b)
const weight = ({ kind, version }: Case): number =>
  (kind === 'variant' ? 4 : 0) + (kind === 'sequence' ? 2 : 0) + (version === '2016-11-15' ? 0 : 1)
