import { expect, test } from 'vitest'
import { count } from './count.ts'
import { duration } from './duration.ts'

test.each([
  [0, '0 ms'],
  [84.4, '84 ms'],
  [3249, '3.2 s'],
  [59_949, '59.9 s'],
  [59_960, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%d ms reads %s', (ms, words) => {
  expect(duration(ms)).toBe(words)
})

test('one is singular, the rest are plural and grouped by thousands', () => {
  expect([count(1, 'case'), count(0, 'case'), count(12_345, 'case')]).toEqual([
    '1 case',
    '0 cases',
    '12,345 cases',
  ])
})
