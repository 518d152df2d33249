import { expect, test } from 'vitest'
import { loadLibrary } from '../harness/golden/library.ts'
import { planGolden } from '../harness/golden/plan.ts'
import type { OperationCoverage } from '../harness/judge/coverage/model.ts'
import { plannedCoverage } from '../harness/judge/coverage/planned-coverage.ts'
import { deniedCredentials } from '../harness/reference/credentials.ts'
import { createEndpoint } from '../harness/reference/endpoint.ts'
import type { Report } from '../harness/report/model.ts'
import { apiVersions } from '../harness/shape/versions.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { inProcess } from '../harness/verify/selftest/in-process.ts'
import { virtualClock } from '../harness/verify/selftest/virtual-clock.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const library = loadLibrary()
const operations = [...library.operations.keys()]

/** The golden cases against the reference endpoint, in the time of a clock of their own. */
function run(concurrency: number): Promise<Report> {
  const clock = virtualClock()
  const { handle } = createEndpoint({ clock: clock.now })
  return runSuite(suite, '0.0.0', {
    endpoint: 'http://localhost/',
    identity: readIdentity({}, deniedCredentials),
    versions: apiVersions,
    concurrency,
    timeout: 5000,
    pollTimeout: 5000,
    live: false,
    transport: inProcess(handle, clock),
    clock,
    library,
    selection: { operations: [], only: [] },
    variants: 0,
    seed: 1,
    strict: true,
  })
}

/** Cells that are empty for no reason, or for the reason that this run did not come to them. */
const holes = (coverage: readonly OperationCoverage[]): string[] =>
  coverage.flatMap(({ name, request, answer }) => [
    ...request.flatMap(({ member, sent, broken, readBack, ...why }) => [
      ...(sent ? [] : [`${name} ${member} is never sent`]),
      ...(broken || isReason(why.notBroken) ? [] : [`${name} ${member} is never missing or broken`]),
      ...(readBack || isReason(why.notReadBack) ? [] : [`${name} ${member} is never read back`]),
    ]),
    ...answer
      .filter(({ readBack, notReadBack }) => !readBack && !isReason(notReadBack))
      .map(({ member }) => `${name} ${member} is in no answer`),
  ])

const isReason = (why: string | undefined): boolean => why !== undefined && !why.includes('of this run')

test('the golden cases send every documented member, break it and read it back, or say why not', () => {
  const planned = plannedCoverage(planGolden(library), library, { versions: apiVersions, operations })
  expect(holes(planned)).toEqual([])
})

test('so does a run against the reference endpoint, whatever the order of its cases', async () => {
  const [one, other] = [await run(1), await run(16)]
  expect(holes(one.coverage!)).toEqual([])
  expect(other.coverage).toEqual(one.coverage)
  expect(one.clauses.filter(({ status, reason }) => status !== 'passed' && !reason)).toEqual([])
})
