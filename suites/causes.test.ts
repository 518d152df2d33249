import { expect, test } from 'vitest'
import { createEndpoint } from '../harness/reference/endpoint.ts'
import { findFault } from '../harness/reference/faults/index.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { inProcess } from '../harness/verify/selftest/in-process.ts'
import { virtualClock } from '../harness/verify/selftest/virtual-clock.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const run = (faults: readonly string[], concurrency = 16) => {
  const clock = virtualClock(0)
  const { handle } = createEndpoint({ clock: clock.now, faults: faults.map(findFault) })
  return runSuite(suite, 'test', {
    endpoint: 'http://localhost/',
    identity: readIdentity({}),
    versions: ['2016-11-15'],
    concurrency,
    timeout: 5000,
    pollTimeout: 3000,
    live: false,
    strict: false,
    seed: 1,
    variants: 0,
    transport: inProcess(handle, clock),
    clock,
    selection: { operations: ['ImportVolume', 'CancelConversionTask'], only: ['*/*'] },
  })
}
const failing = ({ clauses }: Awaited<ReturnType<typeof run>>): string[] =>
  clauses.flatMap(({ id, level, status }) => (status === 'failed' && level !== 'MAY' ? id : [])).sort()

const faults = {
  'envelope.request-id-none': 'successes without a requestId',
  'codes.with-prefix': 'codes begin with Client.',
  'acceptance.missing-format':
    'ImportVolume takes what it should refuse: a required parameter is left out (Image.Format)',
}

test('faults put together come out as as many causes, each of which mends what it promises', async () => {
  const ids = Object.keys(faults)
  const report = await run(ids)
  expect(new Set(report.causes.map(({ cause }) => cause))).toEqual(new Set(Object.values(faults)))
  const gains = report.causes.map(({ mends }) => mends!.length)
  expect(gains).toEqual(gains.toSorted((a, b) => b - a))
  for (const [id, words] of Object.entries(faults)) {
    const left = failing(await run(ids.filter((other) => other !== id)))
    const { mends } = report.causes.find(({ cause }) => cause === words)!
    expect([id, failing(report).filter((clause) => !left.includes(clause))]).toEqual([id, mends])
  }
})

test('causes are the same whatever the order in which cases end', async () => {
  const [alone, together] = [await run(Object.keys(faults), 1), await run(Object.keys(faults), 16)]
  expect(alone.causes).toEqual(together.causes)
})
