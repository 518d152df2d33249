import { expect, test } from 'vitest'
import { figures } from '../../../harness/verify/selftest/figures.ts'
import { openBench } from '../../../harness/verify/selftest/run-target.ts'
import { suite } from '../../index.ts'
import { isTried } from './is-tried.ts'
import { drawFaults, tryPromises } from './try-promises.ts'

const whole = openBench(suite)
const operations = ['ImportImage', 'DescribeImportImageTasks', 'CancelImportTask']
const bench = {
  ...whole,
  cases: whole.cases.filter(
    (kase) => isTried(kase) && kase.version === '2016-11-15' && operations.includes(kase.operation),
  ),
}

test('of faults drawn at random, the first cause is true and nothing is promised that does not come', async () => {
  const trial = await tryPromises(bench, drawFaults('sample 1', 5))
  expect(trial.promises.length).toBeGreaterThan(0)
  expect(trial.promises.length).toBeLessThanOrEqual(7)
  expect(trial.promises.filter(({ mends, isTrue }) => mends > 0 && !isTrue)).toEqual([])
})

test('a promise that is not kept shows in the figures', () => {
  const pledge = { cause: 'x', mends: 2, fault: 'a', isTrue: true, isKept: true }
  const promises = [
    pledge,
    { ...pledge, isTrue: false, isKept: false },
    { ...pledge, mends: 0, isTrue: false },
  ]
  expect(figures([{ faults: ['a', 'b'], shown: 1, failing: 3, promises }])).toEqual([
    'trials: 1, of 2 faults each, of which 1.0 show by themselves',
    'causes told: 3.0 on average, 3 at most; at most seven in 1 of 1 (100 %)',
    'first cause true: 1 of 1 (100 %)',
    'promised clauses all turn green: 1 of 2 (50 %)',
    'and no other with them: 1 of 2 (50 %)',
  ])
})

test('a seed draws the same faults again', () => {
  expect(drawFaults('1', 5)).toEqual(drawFaults('1', 5))
  expect(new Set(drawFaults('1', 5)).size).toBe(5)
})
