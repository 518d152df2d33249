import { expect, test } from 'vitest'
import { createEndpoint } from '../../harness/reference/endpoint.ts'
import type { HttpRequest, HttpResponse } from '../../harness/reference/http.ts'
import { runSuite } from '../../harness/verify/run-suite.ts'
import { type Handler, inProcess } from '../../harness/verify/selftest/in-process.ts'
import { virtualClock } from '../../harness/verify/selftest/virtual-clock.ts'
import { readIdentity } from '../../harness/wire/credentials.ts'
import { suite } from '../index.ts'

const refusal =
  '<Response><Errors><Error><Code>InternalError</Code><Message/></Error></Errors><RequestID>1</RequestID></Response>'

/** Fails on two members together that it takes one by one. */
const breaksOn =
  (one: string, other: string, answer: (request: HttpRequest) => HttpResponse): Handler =>
  (request) => {
    const { body } = request
    const isBroken =
      body.includes('Action=ImportImage') && [one, other].every((key) => body.includes(`&${key}=`))
    return isBroken
      ? { status: 500, headers: { 'content-type': 'text/xml' }, body: refusal }
      : answer(request)
  }

test('many requests that fail for one reason are one cause, shown by the smallest of them', async () => {
  const clock = virtualClock()
  const endpoint = createEndpoint({ clock: clock.now })
  const report = await runSuite(suite, 'test', {
    endpoint: 'http://127.0.0.1:1',
    transport: inProcess(breaksOn('Description', 'LicenseType', endpoint.handle), clock),
    clock,
    identity: readIdentity({}),
    versions: ['2016-11-15'],
    selection: { operations: ['ImportImage'], only: ['ImportImage/pairwise~*'] },
    variants: 600,
    seed: 1,
    concurrency: 8,
    timeout: 1000,
    pollTimeout: 1000,
    live: false,
    strict: false,
  })
  const cause = report.causes.find(({ cause }) => cause.includes('500 InternalError'))!
  const [failure] = report.clauses.find(({ id }) => id === 'ImportImage.accepted')!.failures
  const keys = failure!.request
    .split('\n\n')[1]!
    .split('\n')
    .map((line) => line.split('=')[0]!)
  expect(cause.failures).toBeGreaterThan(5)
  expect(keys.filter((key) => !/^(Action|Version|DiskContainer\..*)$/.test(key)).sort()).toEqual([
    'Description',
    'LicenseType',
  ])
  expect(failure!.case).toMatch(/^ImportImage\/pairwise~\d+$/)
  expect(failure!.diagnosis).toContain('The case was shrunk')
})
