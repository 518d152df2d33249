import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createEndpoint } from '../harness/reference/endpoint.ts'
import type { Report } from '../harness/report/model.ts'
import { judgeLogs } from '../harness/verify/judge-logs.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { inProcess } from '../harness/verify/selftest/in-process.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (log: string, shard?: { part: number; of: number }): Promise<Report> => {
  const endpoint = createEndpoint({ taskLooks: 8 })
  const selection = {
    operations: ['ImportVolume', 'DescribeConversionTasks'],
    only: [],
    ...(shard && { shard }),
  }
  return runSuite(suite, '0.0.0', {
    endpoint: 'http://localhost/',
    identity: readIdentity({}),
    versions: ['2016-11-15'],
    concurrency: 8,
    timeout: 1000,
    pollTimeout: 1000,
    live: false,
    transport: inProcess(endpoint.handle),
    selection,
    variants: 0,
    seed: 1,
    strict: false,
    log: join(folder, log),
  })
}
const essence = ({ clauses, verdict }: Report) => ({
  verdict,
  clauses: clauses.map(({ id, status, failed }) => ({ id, status, failed })),
})
const judge = (...logs: string[]) =>
  judgeLogs(
    suite,
    '0.0.0',
    logs.map((log) => join(folder, log)),
    false,
  )

test('a log, judged again, gives the report of its run', async () => {
  const report = await run('whole.log')
  expect(report.verdict).toBe('conforms')
  expect(essence(judge('whole.log'))).toEqual(essence(report))
})

test('the logs of shards make the report of the whole run', async () => {
  await run('1.log', { part: 1, of: 2 })
  await run('2.log', { part: 2, of: 2 })
  expect(essence(judge('1.log', '2.log'))).toEqual(essence(await run('all.log')))
})

test('a log that was cut off cannot tell', async () => {
  await run('cut.log')
  const path = join(folder, 'cut.log')
  writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 40).join('\n'))
  expect(judge('cut.log')).toMatchObject({
    verdict: 'inconclusive',
    reasons: ['a log ends before its run did'],
  })
})

test('no secret of a presigned URL is in a log', () => {
  expect(readFileSync(join(folder, 'whole.log'), 'utf8')).not.toMatch(/Signature(=|%3D|%253D)(?!\*\*\*)/)
})
