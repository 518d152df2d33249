import { expect, test } from 'vitest'
import { loadLibrary } from '../harness/golden/library.ts'
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

/** A run with a few variants against the reference endpoint, on a machine that is so slow. */
function run(slowness: number, latency: number): Promise<Report> {
  const clock = virtualClock(undefined, slowness)
  const { handle } = createEndpoint({ taskLooks: 8, clock: clock.now })
  return runSuite(suite, '0.0.0', {
    endpoint: 'http://localhost/',
    identity: readIdentity({}, deniedCredentials),
    versions: apiVersions,
    concurrency: 16,
    timeout: 10_000,
    pollTimeout: 10_000,
    live: false,
    transport: inProcess(handle, clock, latency),
    clock,
    library,
    selection: { operations: [], only: [] },
    variants: 2,
    seed: 1,
    strict: false,
  })
}

const essence = ({ verdict, reasons, clauses }: Report) => ({
  verdict,
  reasons,
  clauses: clauses.map(({ id, status }) => `${id} ${status}`),
})

test('a clock that is 20 times slower, and 100 ms more for every answer, change no clause', {
  timeout: 120_000,
}, async () => {
  const [quick, slow] = [await run(1, 1), await run(20, 101)]
  expect(quick).toMatchObject({ verdict: 'conforms', reasons: [] })
  expect(essence(slow)).toEqual(essence(quick))
})
