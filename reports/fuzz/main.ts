import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'
import { readersOf } from './readers.ts'
import { makeSample } from './samples.ts'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 86_400_000)) },
  },
})
const [inputs, seed] = [Number(values.inputs), Number(values.seed)]
const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
try {
  for (const reader of readersOf(await makeSample(), join(folder, 'input'))) {
    const before = process.cpuUsage()
    const runs = Math.ceil((inputs * reader.share) / 100)
    fuzz(reader, runs, seed)
    const seconds = (process.cpuUsage(before).user / 1e6).toFixed(1)
    console.log(
      `${reader.name.padEnd(22)} ${String(runs).padStart(8)} inputs  ${seconds.padStart(7)} s of CPU  ${peak()} MiB`,
    )
  }
  console.log(`nothing crashed, hung or ran over (--seed ${seed} gives the same inputs)`)
} catch (error) {
  console.error(`--seed ${seed}: ${(error as Error).message}`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
