import { loadLibrary } from '../../harness/golden/library.ts'
import { apiVersions } from '../../harness/shape/versions.ts'
import { suite } from '../index.ts'

/**
 * How long variants take to plan and how much memory they hold: `node --expose-gc suites/variations/bench.ts`
 * prints both for 2,000 to 200,000 of them.
 */
const library = loadLibrary()
const pairs = apiVersions.flatMap((version) => [...library.operations.keys()].map((name) => [name, version]))

for (const wanted of [2_000, 20_000, 200_000]) {
  const started = performance.now()
  const variants = Math.ceil((wanted / pairs.length) * 1.4)
  let [cases, bytes, heap] = [0, 0, 0]
  for (const { steps } of suite.plan(library, { versions: apiVersions, variants, seed: 1 })) {
    bytes += JSON.stringify(steps.at(-1)!.wire).length
    if (++cases % 1000 === 0) heap = Math.max(heap, heapNow())
  }
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(
    `${cases} cases, ${Math.round(bytes / 1e6)} MB of requests, ${seconds.toFixed(1)} s, heap at most ${heap} MB\n`,
  )
}

/** Megabytes that are in use, after a collection where node was started with --expose-gc. */
function heapNow(): number {
  globalThis.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}
