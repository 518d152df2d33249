/**
 * `npm run peers:matrix [NAME…]`: verifies every SDK that has a driver and writes `docs/sdk-matrix.md`. With names,
 * only these are run, and the reports of the others are taken from their last run. Exit code 1 where one broke off.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
// biome-ignore lint/style/noRestrictedImports: as above
import type { MissingSdk } from '../../reports/matrix/column.ts'
// biome-ignore lint/style/noRestrictedImports: a script of the repository; nothing of the harness imports it
import { toMatrix } from '../../reports/matrix.ts'
import { listDrivers, readDriverSpec } from '../drivers/list.ts'
import type { Report } from '../report/model.ts'
import { readReport } from './read-report.ts'
import { runDriver } from './run-driver.ts'
import { readSdkExpected } from './sdk-expected.ts'
import { whyNot } from './why-not.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.peers/matrix')
/** A driver that takes longer is named on the page. One of a process for each call takes long on a busy machine. */
const timeout = 60 * 60_000
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

const names = listDrivers()
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !names.includes(name))
if (unknown) throw new Error(`no driver ${unknown}; there are ${names.join(', ')}`)

const reports: Report[] = []
const missing: MissingSdk[] = []
for (const name of names) {
  const startedAt = Date.now()
  const had = asked.length && !asked.includes(name) ? last(name) : await verify(name)
  if ('why' in had) missing.push({ name, language: readDriverSpec(name).language, why: had.why })
  else reports.push(had)
  const said = 'why' in had ? had.why : `${had.totals.clauses.failed} clauses do not hold`
  console.log(`${name}: ${said} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
}
mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(
  join(root, 'docs/sdk-matrix.md'),
  toMatrix({ reports, missing, findings: readSdkExpected(), from: (name) => readDriverSpec(name).from }),
)
if (reports.some(({ verdict }) => verdict === 'inconclusive')) process.exitCode = 1

async function verify(name: string): Promise<Report | { readonly why: string }> {
  try {
    const run = await runDriver(name, { folder, root, signal: stop.signal, timeout })
    if ('report' in run) return run.report
    if ('failed' in run) console.error(run.failed)
    return { why: whyNot(name, run) }
  } catch (error) {
    stop.signal.throwIfAborted()
    console.error(error)
    return { why: 'its run did not come to an end' }
  }
}

function last(name: string): Report | { readonly why: string } {
  try {
    return readReport(join(folder, `${name}.report.json`), '')
  } catch {
    return { why: 'it was not asked for' }
  }
}
