/**
 * `npm run bench:memory`: the most memory that a run takes, with its log and its reports, against a target that costs next
 * to nothing, for each of some numbers of exchanges: `-- 50000 1000000`, and `--json PATH`. It is to be flat. It measures
 * the package as `npm run build` makes it. A million exchanges take some minutes, and their log 2 GB.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startCountingTarget } from './start-counting-target.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
})
const root = fileURLToPath(new URL('../..', import.meta.url))

/** A variant for each operation and version is so many exchanges, roughly. */
const exchangesPerVariant = 37

async function measure(wanted: number) {
  const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
  const at = (name: string) => join(folder, name)
  const target = await startCountingTarget()
  const args = [
    ...['--import', join(root, 'suites/scale/usage.ts'), join(root, 'dist/bin.js')],
    ...['run', '--endpoint', target.endpoint, '--quiet', '--log', at('log.jsonl')],
    ...['--report', `json=${at('report.json')}`, '--report', `html=${at('report.html')}`],
    ...['--variants', String(Math.ceil(wanted / exchangesPerVariant))],
  ]
  const env = { ...process.env, EC2SPEC_USAGE: at('usage.json') }
  await once(spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }), 'close')
  const { count } = await target.counted()
  target.close()
  const { megabytes, cpuMs } = JSON.parse(readFileSync(at('usage.json'), 'utf8'))
  const sizeOf = (name: string) => Math.round(statSync(at(name)).size / 1e4) / 100
  const files = { json: sizeOf('report.json'), html: sizeOf('report.html'), log: sizeOf('log.jsonl') }
  rmSync(folder, { recursive: true })
  return { exchanges: count, megabytes: Math.round(megabytes), cpuMs: Math.round(cpuMs), megabytesOf: files }
}

const sizes = positionals.length ? positionals.map(Number) : [50_000, 1_000_000]
const results = []
for (const size of sizes) {
  const result = await measure(size)
  results.push(result)
  console.log(JSON.stringify(result))
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`)
