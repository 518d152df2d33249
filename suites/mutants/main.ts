/**
 * `npm run test:mutants`: the reference endpoint with one change at a time, made by machine, and the suite that is
 * to notice it. `--sample n` takes one mutant in n, `--only part` those of files whose path has the part, `--workers n`
 * so many at once, `--report json=path` writes all results. Exit codes: 0 every survivor has a reason, 1 not.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { createProgress } from '../../harness/cli/progress.ts'
import type { Result } from './mutant.ts'
import { readReasons, reasonsByName, staleReasons } from './reasons.ts'
import { runAll, runControl } from './run-all.ts'
import { allMutants } from './sources.ts'
import { tell, unexplained } from './tell.ts'

const options = {
  sample: { type: 'string', default: '1' },
  only: { type: 'string', default: '' },
  workers: { type: 'string', default: String(availableParallelism()) },
  report: { type: 'string' },
} as const
const { values } = parseArgs({ options })

/** Times the exchanges of the unchanged endpoint that a mutant may take. */
const leeway = 3

const chosen = allMutants(values.only).filter((_, i) => i % Number(values.sample) === 0)
const results: Result[] = []
const progress = createProgress(process.stderr)

/** On a terminal one line that counts, elsewhere a line for every twentieth part. */
function onResult(result: Result): void {
  results.push(result)
  const text = `${results.length} of ${chosen.length}`
  progress.update(text)
  const part = (count: number) => Math.floor((count * 20) / chosen.length)
  if (!process.stderr.isTTY && part(results.length) > part(results.length - 1)) console.error(text)
}

const limit = leeway * (await runControl())
await runAll(chosen, { workers: Number(values.workers), limit }, onResult)
progress.clear()

const reasons = reasonsByName(readReasons())
const told = { results, reasons, stale: staleReasons(reasons, allMutants(), results) }
for (const line of tell(told)) console.log(line)
const [format, path] = values.report?.split('=') ?? []
if (format === 'json' && path) writeFileSync(path, `${JSON.stringify(results, null, 1)}\n`)
process.exitCode = unexplained(told).length ? 1 : 0
