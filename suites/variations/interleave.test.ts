import { expect, test } from 'vitest'
import { diagonal, interleave } from './interleave.ts'

test('each source has its turn for as long as it has something', () => {
  expect([...interleave(['abc', '', '1', 'xy'])].join('')).toBe('a1xbyc')
})

test('a source without end is only read as far as it is wanted', () => {
  function* count() {
    for (let n = 0; ; n++) yield n
  }
  expect([...interleave<number>([[100], count()]).take(4)]).toEqual([100, 0, 1, 2])
})

test('a diagonal has every pair once, and neighbours that differ in both', () => {
  const pairs = [...diagonal([1, 2, 3], ['a', 'b'])].map((pair) => pair.join(''))
  expect(pairs).toEqual(['1a', '2b', '3a', '1b', '2a', '3b'])
})
