import { expect, test } from 'vitest'
import { coverageReasons } from './coverage-reasons.ts'

test('each reason has a letter that is no number, and after z two', () => {
  const answer = Array.from({ length: 25 }, (_, i) => ({
    member: 'A',
    readBack: 0,
    notReadBack: `reason ${i % 24}`,
  }))
  const letters = [...coverageReasons([{ name: 'X', request: [], answer }]).values()]
  expect(letters).toHaveLength(24)
  expect([letters[0], letters[22], letters[23]]).toEqual(['a', 'z', 'aa'])
})
