import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCodeOf } from '../harness/cli/exit-code.ts'
import { loadLibrary } from '../harness/golden/library.ts'
import { createEndpoint } from '../harness/reference/endpoint.ts'
import type { Baseline } from '../harness/report/baseline/baseline.ts'
import { updateBaseline } from '../harness/report/baseline/update-baseline.ts'
import type { Report } from '../harness/report/model.ts'
import { judgeLogs } from '../harness/verify/judge-logs.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { inProcess } from '../harness/verify/selftest/in-process.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A run against an endpoint whose answers are in the namespace of another version. */
const run = (
  namespace?: string,
  baseline?: Baseline,
  { log, only = [], port = 5000 }: { log?: string; only?: string[]; port?: number } = {},
): Promise<Report> => {
  const xml = (text: string) => text.replaceAll('/doc/2016-11-15/', `/doc/${namespace}/`)
  const faults = namespace ? [{ id: 'n', family: 'n', text: 'n', change: { xml } }] : []
  return runSuite(suite, '0.0.0', {
    endpoint: `http://localhost:${port}/`,
    identity: readIdentity({}),
    versions: ['2016-11-15'],
    concurrency: 8,
    timeout: 1000,
    pollTimeout: 1000,
    live: false,
    transport: inProcess(createEndpoint({ taskSeconds: 0.05, faults }).handle),
    selection: { operations: ['DescribeExportTasks'], only },
    variants: 0,
    seed: 1,
    strict: false,
    baseline,
    ...(log && { log }),
  })
}
const clauseOf = ({ clauses }: Report) => clauses.find(({ id }) => id === 'DescribeExportTasks.namespace')!

const first = await run('2013-02-01')
const { baseline } = updateBaseline({ schemaVersion: 1, entries: [] }, first, { reason: 'later' })

test('without a baseline the failure counts', () => {
  expect(exitCodeOf(first)).toBe(1)
  expect(baseline.entries.map(({ clause }) => clause)).toEqual(['DescribeExportTasks.namespace'])
})

test('with it, the same failure of another run is seen and does not count', async () => {
  const report = await run('2013-02-01', baseline, { port: 6000 })
  expect(clauseOf(report)).toMatchObject({ status: 'failed', known: { reason: 'later' } })
  expect(report).toMatchObject({ verdict: 'conforms', baseline: { entries: 1, known: 1 } })
  expect(report.totals.clauses.failed).toBe(1)
  expect(exitCodeOf(report)).toBe(0)
})

test('the same clause failing in another way counts', async () => {
  const report = await run('2014-10-01', baseline)
  expect(report).toMatchObject({ verdict: 'does-not-conform', reasons: ['1 MUST clause failed'] })
  expect(report.baseline!.changed).toMatchObject([{ clause: 'DescribeExportTasks.namespace' }])
  expect(exitCodeOf(report)).toBe(1)
})

test('once it is fixed, the baseline is stale', async () => {
  const report = await run(undefined, baseline)
  expect(report.baseline!.stale).toMatchObject([{ clause: 'DescribeExportTasks.namespace', reason: 'later' }])
  expect(exitCodeOf(report)).toBe(4)
})

test('a part of the suite does not tell that it is fixed', async () => {
  const report = await run(undefined, baseline, { only: ['DescribeExportTasks/a*'] })
  expect(clauseOf(report).status).toBe('passed')
  expect(report).toMatchObject({ part: { only: ['DescribeExportTasks/a*'] }, baseline: { stale: [] } })
  expect(exitCodeOf(report)).toBe(0)
})

test('a failure has its fingerprint in the log as well', async () => {
  const log = join(folder, 'run.log')
  await run('2013-02-01', undefined, { log })
  const report = judgeLogs(suite, '0.0.0', [log], { library: loadLibrary(), strict: false, baseline })
  expect(report).toMatchObject({
    verdict: 'conforms',
    baseline: { known: 1 },
    part: { operations: ['DescribeExportTasks'] },
  })
  expect(report.part).not.toHaveProperty('cutShort')
})
