import { expect, test } from 'vitest'
import { lastFailed } from '../harness/cli/last-failed.ts'
import { faults } from '../harness/reference/faults/index.ts'
import { serve } from '../harness/reference/serve.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const run = async (failFast: boolean, isWrong: boolean) => {
  const wrong = faults
    .filter(({ id }) => id === 'envelope.root-name' || id.startsWith('envelope.'))
    .slice(0, 1)
  const { endpoint, close } = await serve({ faults: isWrong ? wrong : [] })
  const settings = {
    endpoint,
    identity: readIdentity({}),
    versions: ['2016-11-15'],
    concurrency: 4,
    timeout: 5000,
    pollTimeout: 5000,
    live: false,
    selection: { operations: ['ImportVolume', 'DescribeConversionTasks'], only: [] },
    variants: 0,
    seed: 1,
    strict: false,
    failFast,
  } as const
  return runSuite(suite, '0', settings).finally(close)
}

test('a run that is to fail fast ends at the first failure that counts, and says that it was cut short', async () => {
  const [fast, whole] = [await run(true, true), await run(false, true)]
  expect(fast.verdict).toBe('does-not-conform')
  expect(fast.totals.cases).toBeLessThan(whole.totals.cases)
  expect(fast.part).toMatchObject({ cutShort: true })
  expect(fast.reasons).toContain('stopped at the first failure: what comes after it was not tried')
  const failed = lastFailed(whole, 'report.json')
  expect(failed.length).toBeGreaterThan(0)
  expect(new Set(failed).size).toBe(failed.length)
})

test('a right target is run to its end', async () => {
  const [fast, whole] = [await run(true, false), await run(false, false)]
  expect(fast.totals.cases).toBe(whole.totals.cases)
  expect(() => lastFailed(whole, 'report.json')).toThrow('report.json shows no case that failed')
})
