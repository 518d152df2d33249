import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadLibrary } from '../harness/golden/library.ts'
import { serveManifests } from '../harness/manifest/serve-manifests.ts'
import type { Fault } from '../harness/reference/changes.ts'
import { deniedCredentials } from '../harness/reference/credentials.ts'
import { serve } from '../harness/reference/serve.ts'
import { probingKey, readLog } from '../harness/run/read-log.ts'
import { judgeLogs } from '../harness/verify/judge-logs.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const manifests = await serveManifests()
afterAll(() => manifests.close())

async function run(faults: readonly Fault[], log: string) {
  const target = await serve({ taskSeconds: 0.3, faults })
  const only = ['ImportVolume/minimal', 'ImportInstance/presigned*', 'scenarios/complete-an-import-*-task']
  const report = await runSuite(suite, '0', {
    endpoint: target.endpoint,
    manifests: manifests.base,
    identity: readIdentity({}, deniedCredentials),
    versions: ['2013-02-01', '2016-11-15'],
    selection: { operations: ['ImportVolume', 'ImportInstance', 'DescribeConversionTasks'], only },
    concurrency: 16,
    timeout: 10_000,
    pollTimeout: 10_000,
    variants: 0,
    seed: 1,
    strict: true,
    live: false,
    log,
  })
  await target.close()
  return report
}
const logFile = () => join(mkdtempSync(join(tmpdir(), 'ec2spec-')), 'log.jsonl')

test('a target that fetches is sent manifests that it can fetch, and its log can be judged again', async () => {
  const log = logFile()
  const report = await run([], log)
  expect(report.reasons).toEqual([])
  expect(report.verdict).toBe('conforms')
  const { cases, read } = readLog(log)
  const wires = [...cases.keys()]
    .filter((key) => key !== probingKey)
    .flatMap(read)
    .map(({ request }) => request.wire)
  const urls = wires.flatMap((wire) =>
    Object.entries(wire).flatMap(([key, url]) => (/ManifestUrl$/.test(key) ? url : [])),
  )
  expect(urls.length).toBeGreaterThan(5)
  for (const url of urls) expect((await fetch(url)).status).toBe(200)
  expect(judgeLogs(suite, '0', [log], { library: loadLibrary(), strict: true }).totals).toEqual(report.totals)
})

test('another URL than the one sent is not its echo', async () => {
  const view = (right: object) => JSON.parse(JSON.stringify(right).replaceAll('/manifest.xml', '/other.xml'))
  const report = await run(
    [{ id: 'other', family: 'echo', text: 'Another URL.', change: { view } }],
    logFile(),
  )
  const failed = report.clauses.filter(({ status }) => status === 'failed')
  expect(failed.map(({ id }) => id)).toContainEqual(expect.stringMatching(/importManifestUrl/i))
  expect(failed[0]!.failures[0]!.rerun).toMatch(/--manifests$/)
})
