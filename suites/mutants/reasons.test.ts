import { expect, test } from 'vitest'
import type { Mutant, Result } from './mutant.ts'
import { readReasons, reasonsByName, staleReasons } from './reasons.ts'
import { allMutants } from './sources.ts'
import { tell, unexplained } from './tell.ts'

const mutant = (before: string): Mutant => {
  const place = { line: 1, start: 0, end: 1, text: 'b' }
  return { file: 'a.ts', operator: 'text changed', before, after: 'b', nth: 1, ...place }
}
const result = (before: string, status: Result['verdict']['status']): Result => ({
  mutant: mutant(before),
  verdict: { status },
})
const reasons = reasonsByName([
  {
    reason: 'equivalent: it is not sent',
    mutants: ['known', 'mended', 'gone'].map((before) => ({
      file: 'a.ts',
      operator: 'text changed',
      before,
      after: 'b',
    })),
  },
])
const results = [result('known', 'survived'), result('new', 'survived'), result('mended', 'killed')]

test('a reason is stale whose mutant is gone, or is noticed now', () => {
  const all = ['known', 'new', 'mended'].map(mutant)
  expect(staleReasons(reasons, all, results).map((name) => JSON.parse(name)[2])).toEqual(['mended', 'gone'])
})

test('what survives without a reason is told with its place, and counted', () => {
  const told = { results, reasons, stale: [] }
  expect(unexplained(told)).toEqual([results[1]])
  expect(tell(told)).toEqual([
    'a.ts',
    '  1 text changed: new → b',
    '3 mutants: 1 killed, 2 survived (of which 1 with a reason)',
  ])
})

test('every reason that is kept has its mutant', () => {
  expect(staleReasons(reasonsByName(readReasons()), allMutants(), [])).toEqual([])
})
