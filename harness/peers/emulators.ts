/**
 * `npm run peers:emulators [NAME…]`: runs all of EC2 on every emulator that the registries give and writes
 * `docs/emulators.md`. With names, only these are run, and the reports of the others are taken from their last run. Exit
 * code 1 where one broke off, or fails a clause at MUST that `docs/emulator-findings.md` does not tell of.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
// biome-ignore lint/style/noRestrictedImports: a script of the repository; nothing of the harness imports it
import { type EmulatorColumn, toEmulators, unexplained } from '../../reports/emulators.ts'
import { readJson } from '../golden/files.ts'
import { readEmulators, registryOf } from './emulators/emulator.ts'
import { runEmulator } from './emulators/run-emulator.ts'
import { readReport } from './read-report.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.peers/emulators')
const timeout = 60 * 60_000
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

const emulators = readEmulators()
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !emulators.some((one) => one.name === name))
if (unknown)
  throw new Error(`no emulator ${unknown}; there are ${emulators.map(({ name }) => name).join(', ')}`)

const columns: EmulatorColumn[] = []
for (const emulator of emulators) {
  const { name, language, version } = emulator
  const had = asked.length && !asked.includes(name) ? last(name) : await tried(emulator)
  columns.push({ name, language, version, from: registryOf(emulator), ...had })
  console.log(
    `${name}: ${'why' in had ? had.why : `${had.report.totals.clauses.failed} clauses do not hold`}`,
  )
}
const findings = readJson<Record<string, Record<string, string>>>(
  join(import.meta.dirname, 'emulators/findings.json'),
)
writeFileSync(join(root, 'docs/emulators.md'), toEmulators(columns, findings))
const open = unexplained(columns, findings)
for (const line of open) console.log(`not looked into: ${line}`)
if (open.length) process.exitCode = 1

async function tried(emulator: (typeof emulators)[number]) {
  try {
    return await runEmulator(emulator, { folder, root, signal: stop.signal, timeout })
  } catch (error) {
    stop.signal.throwIfAborted()
    console.error(error)
    process.exitCode = 1
    return { why: 'its run did not come to an end' }
  }
}

function last(name: string) {
  const file = join(folder, name, 'report.json')
  return existsSync(file) ? { report: readReport(file, '') } : { why: 'it was not run' }
}
