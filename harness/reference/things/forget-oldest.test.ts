import { expect, test } from 'vitest'
import { forgetOldest } from './forget-oldest.ts'

test('past the bound the first goes, up to it none does', () => {
  const kept = new Map(['a', 'b', 'c'].map((id) => [id, 1]))
  forgetOldest(kept, 3)
  expect([...kept.keys()]).toEqual(['a', 'b', 'c'])
  forgetOldest(kept, 2)
  expect([...kept.keys()]).toEqual(['b', 'c'])
})
