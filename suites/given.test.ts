import { expect, test } from 'vitest'
import type { Case } from '../harness/golden/case.ts'
import { shownOf } from '../harness/judge/judged.ts'
import { createEndpoint } from '../harness/reference/endpoint.ts'
import type { HttpResponse } from '../harness/reference/http.ts'
import type { Report } from '../harness/report/model.ts'
import { apiVersions } from '../harness/shape/versions.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { type Handler, inProcess } from '../harness/verify/selftest/in-process.ts'
import { virtualClock } from '../harness/verify/selftest/virtual-clock.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const own = 'i-0fedcba9876543210'

const answer = (status: number, body: string): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body,
})

/** The reference endpoint with one instance, which it runs when asked, or never shows. */
function withOneInstance(runs: boolean, now: () => number): Handler {
  const { handle } = createEndpoint({ taskLooks: 8, clock: now })
  return (request) => {
    const form = new URLSearchParams(request.body || request.query)
    const [action, id] = [form.get('Action'), form.get('InstanceId')]
    if (action === 'RunInstances' && runs)
      return answer(200, `<RunInstancesResponse><instanceId>${own}</instanceId></RunInstancesResponse>`)
    if (action === 'CreateInstanceExportTask' && id && id !== own && form.get('DryRun') !== 'true')
      return answer(
        400,
        '<Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code><Message>no such instance</Message></Error></Errors><RequestID>1</RequestID></Response>',
      )
    return handle(request)
  }
}

function run(runs: boolean, given?: { instance: string }, live = false): Promise<Report> {
  const clock = virtualClock()
  return runSuite(suite, '0.0.0', {
    endpoint: 'http://localhost/',
    identity: readIdentity({}),
    versions: apiVersions,
    concurrency: 16,
    timeout: 10_000,
    pollTimeout: 10_000,
    live,
    transport: inProcess(withOneInstance(runs, clock.now), clock),
    clock,
    selection: { operations: ['CreateInstanceExportTask'], only: ['CreateInstanceExportTask/*'] },
    variants: 0,
    seed: 1,
    strict: false,
    ...(given && { given }),
  })
}

const accepted = ({ clauses }: Report) =>
  clauses.find(({ id }) => id === 'CreateInstanceExportTask.accepted')!.status

test('an instance that the target runs when asked is exported', async () => {
  const report = await run(true)
  expect(accepted(report)).toBe('passed')
  expect(report.reasons.join()).not.toContain('--given')
})

test('what a target lacks is told in a line, with the option that names one', async () => {
  const report = await run(false)
  expect(accepted(report)).toBe('inconclusive')
  expect(report.reasons).toContainEqual(
    expect.stringMatching(
      /^the target showed no instance \(DescribeInstances, DescribeImages, RunInstances\), so that \d+ clauses of CreateInstanceExportTask went unjudged; --given instance=i-… names one$/,
    ),
  )
})

test('an instance that the user names is exported', async () => {
  const report = await run(false, { instance: own })
  expect(accepted(report)).toBe('passed')
  expect(report.reasons.join()).not.toContain('--given')
})

test('a live target is not asked to run anything', async () => {
  const report = await run(true, undefined, true)
  expect(report.reasons.join()).not.toContain('RunInstances')
})

test('the line that repeats a case names what it was given, and what the case is made from', () => {
  const request = {
    method: 'POST',
    url: 'http://localhost/',
    headers: {},
    body: '',
    wire: { InstanceId: own },
  }
  const exchange = {
    ...{ case: 'CreateInstanceExportTask/minimal', version: '2016-11-15', step: 0, attempt: 0 },
    ...{ bindings: { instance: own, image: 'ami-0fedcba9876543210' }, request, sentAt: 0, durationMs: 1 },
  }
  const finding = {
    ...{ clause: 'CreateInstanceExportTask.status', case: exchange.case, version: exchange.version },
    ...{ status: 'failed' as const, facts: 1, mismatch: { path: 'status', expected: '200', actual: '201' } },
  }
  const rerun = (sources: { model?: string; golden?: string }) =>
    shownOf(finding, {
      case: { steps: [{ operation: 'CreateInstanceExportTask' }] } as unknown as Case,
      exchanges: [exchange],
      mask: (text) => text,
      tally: { seed: 1, sources },
    }).rerun
  expect(rerun({})).toMatch(/minimal' --given instance=i-0fedcba9876543210$/)
  expect(rerun({ model: 'ec2' })).toContain(' --all --operation CreateInstanceExportTask --given')
  expect(rerun({ model: "it's.json", golden: 'own/pairs' })).toContain(
    ` --golden own/pairs --model 'it'\\''s.json' --operation CreateInstanceExportTask --given`,
  )
})
