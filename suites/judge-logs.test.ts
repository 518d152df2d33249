import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadLibrary } from '../harness/golden/library.ts'
import { createEndpoint } from '../harness/reference/endpoint.ts'
import type { Report } from '../harness/report/model.ts'
import { caseKey } from '../harness/run/read-log.ts'
import { select } from '../harness/run/select.ts'
import { judgeLogs } from '../harness/verify/judge-logs.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { type Handler, inProcess } from '../harness/verify/selftest/in-process.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const library = loadLibrary()
const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

const selection = { operations: ['ImportVolume', 'DescribeConversionTasks'], only: [] as string[] }

const run = (
  log: string,
  shard?: { part: number; of: number },
  { change = (handle: Handler) => handle, chosen = selection, variants = 0 } = {},
): Promise<Report> =>
  runSuite(suite, '0.0.0', {
    endpoint: 'http://localhost/',
    identity: readIdentity({}),
    versions: ['2016-11-15'],
    concurrency: 8,
    timeout: 1000,
    pollTimeout: 1000,
    live: false,
    transport: inProcess(change(createEndpoint({ taskLooks: 8 }).handle)),
    selection: { ...chosen, ...(shard && { shard }) },
    variants,
    seed: 1,
    strict: false,
    log: join(folder, log),
  })
const essence = ({ clauses, verdict }: Report) => ({
  verdict,
  clauses: clauses.map(({ id, status, failed }) => ({ id, status, failed })),
})
const judge = (...logs: string[]) =>
  judgeLogs(
    suite,
    '0.0.0',
    logs.map((log) => join(folder, log)),
    { library, strict: false },
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

/** The log of a whole run as three shards would have written it. */
function splitLog(name: string): string[] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
  const [header, ...rest] = lines.map((line) => JSON.parse(line))
  const footer = rest.pop()
  const end = rest.findIndex(({ done }) => done === 'probes') + 1
  const planned = (part: number) =>
    select(suite.plan(library, header.plan), library, { ...header.plan, shard: { part, of: 3, apart: true } })
  return [1, 2, 3].map((part) => {
    const own = new Set(planned(part).map(caseKey))
    const shard = `${part}/3`
    const cases = rest
      .slice(end)
      .filter((one) =>
        own.has(caseKey({ ...one, ...one.shrunk, id: one.done ?? one.case ?? one.shrunk.case })),
      )
    const all = [
      { ...header, embedded: true, plan: { ...header.plan, shard } },
      ...rest.slice(0, end),
      ...cases,
      { ...footer, shard },
    ]
    writeFileSync(join(folder, `${part}-of-3.log`), all.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return `${part}-of-3.log`
  })
}

test('of the same exchanges, shards make the same report to the last character', async () => {
  await run('to-split.log')
  const [first, second, third] = splitLog('to-split.log')
  expect(judge(third!, first!, second!)).toEqual(judge('to-split.log'))
})

/** Fails on two members together that it takes one by one. */
const breaking =
  (handle: Handler): Handler =>
  (request) =>
    /&Description=.*&LicenseType=|&LicenseType=.*&Description=/.test(request.body)
      ? { status: 500, headers: { 'content-type': 'text/xml' }, body: '<Response/>' }
      : handle(request)

test('what a run found to be the smallest request that fails is in its log, and in the report of its shards', async () => {
  const chosen = { operations: ['ImportImage'], only: ['ImportImage/pairwise~*'] }
  const report = await run('shrunk.log', undefined, { change: breaking, chosen, variants: 600 })
  const failures = ({ clauses }: Report) => clauses.map(({ id, failures }) => ({ id, failures }))
  expect(JSON.stringify(failures(report)).includes('The case was shrunk')).toBe(true)
  expect(failures(judge('shrunk.log'))).toEqual(failures(report))
  const [first, second, third] = splitLog('shrunk.log')
  expect(judge(second!, first!, third!)).toEqual(judge('shrunk.log'))
})

test('a shard that is missing or there twice is an error', async () => {
  await run('again.log')
  const [first, second, third] = splitLog('again.log')
  expect(() => judge(first!, third!)).toThrow('shard 2/3 is missing: the logs of all 3 make one report')
  expect(() => judge(first!)).toThrow('shards 2/3, 3/3 are missing')
  expect(() => judge(first!, second!, third!, second!)).toThrow(
    /shard 2\/3 is there twice: .*2-of-3.log and /,
  )
  expect(() => judge('again.log', 'again.log')).toThrow('the whole run is there twice')
  const text = readFileSync(join(folder, 'again.log'), 'utf8')
  writeFileSync(join(folder, 'whole.log'), text.replace('"endpoint"', '"embedded":true,"endpoint"'))
  expect(() => judge('whole.log', first!)).toThrow('logs of a whole run, shard 1/3 make no one run')
})

test('a log of another seed is of another run', async () => {
  await run('one.log')
  const text = readFileSync(join(folder, 'one.log'), 'utf8')
  writeFileSync(join(folder, 'other.log'), text.replace('"seed":1', '"seed":2'))
  expect(() => judge('one.log', 'other.log')).toThrow('its --seed is 2, not 1')
})

test('a log that was cut off cannot tell', async () => {
  await run('cut.log')
  const path = join(folder, 'cut.log')
  writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 60).join('\n'))
  expect(judge('cut.log')).toMatchObject({
    verdict: 'inconclusive',
    reasons: ['a log ends before its run did'],
  })
})

test('no secret of a presigned URL is in a log', () => {
  expect(readFileSync(join(folder, 'whole.log'), 'utf8')).not.toMatch(/Signature(=|%3D|%253D)(?!\*\*\*)/)
})
