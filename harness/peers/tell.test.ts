import { expect, test } from 'vitest'
import type { Outcome } from './outcome.ts'
import { exitCode, tellLine, tellTotals } from './tell.ts'

const passed: Outcome = { name: 'a', status: 'passed' }
const failed: Outcome = { name: 'b', status: 'failed', details: ['x: expected 1, got 2'] }
const skipped: Outcome = { name: 'c', status: 'skipped' }

test('the last line counts', () => {
  expect(tellTotals([passed, passed, failed, skipped])).toBe('2 passed, 1 failed, 1 skipped')
})

test('a part is one line, and what failed is below it', () => {
  expect(tellLine('moto', [passed], '7 exchanges', 1234)).toBe('ok     moto: 7 exchanges (1.2 s)')
  expect(tellLine('moto', [passed, failed], '7 exchanges', 0).split('\n')).toEqual([
    'FAILED moto: 7 exchanges (0.0 s)',
    '       b — x: expected 1, got 2',
  ])
})

test('a part that could not be had says why, and is no success', () => {
  const lacking: Outcome = { name: 'paws', status: 'skipped', details: ['CRAN not reached'] }
  expect(tellLine('sdk paws', [lacking], 'could not be had', 0)).toBe(
    'skip   sdk paws: could not be had (0.0 s)\n       paws — CRAN not reached',
  )
})

test('a part without checks is no success', () => {
  expect(tellLine('moto', [], 'nothing', 0)).toContain('FAILED')
})

test('the exit code tells failed from could not tell', () => {
  expect(exitCode([passed, skipped])).toBe(0)
  expect(exitCode([passed, failed])).toBe(1)
  expect(exitCode([skipped])).toBe(3)
})
