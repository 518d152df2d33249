import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Goes, pairwise } from './pairwise.ts'

/** The pairs that go together and that no row has. */
function missing(sizes: readonly number[], goes: Goes): string[] {
  const rows = [...pairwise(sizes, goes)]
  const found: string[] = []
  for (const [i, m] of sizes.entries())
    for (const [j, n] of sizes.entries())
      for (let a = 0; a < m; a++)
        for (let b = 0; b < n; b++)
          if (i < j && goes(i, a, j, b) && !rows.some((row) => row[i] === a && row[j] === b))
            found.push(`${i}:${a} ${j}:${b}`)
  return found
}

test('every pair of values is in some row', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }), (sizes) => {
      expect(missing(sizes, () => true)).toEqual([])
    }),
    { seed: 1, numRuns: 50 },
  )
})

test('no row has two values that exclude each other, and all other pairs are there', () => {
  const goes: Goes = (_, a, __, b) => a === 0 || b === 0 || (a + b) % 3 !== 0
  const sizes = [4, 3, 4, 2, 3]
  expect(missing(sizes, goes)).toEqual([])
  for (const row of pairwise(sizes, goes))
    for (let i = 0; i < row.length; i++)
      for (let j = i + 1; j < row.length; j++) expect(goes(i, row[i]!, j, row[j]!)).toBe(true)
})

test('ten factors of three values need few rows: 59,049 combinations, not thirty', () => {
  expect([...pairwise(Array(10).fill(3))].length).toBeLessThan(30)
})

test('the rows are always the same', () => {
  expect([...pairwise([3, 2, 4])]).toEqual([...pairwise([3, 2, 4])])
})
