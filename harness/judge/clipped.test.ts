import { expect, test } from 'vitest'
import { clipped } from './clipped.ts'

test('what a target wrote at length is told in short, with its length', () => {
  const mismatch = { path: 'a', expected: 'b', actual: 'x'.repeat(5000) }
  const told = clipped({ clause: 'ImportImage.accepted', mismatch })
  expect(told.mismatch?.actual).toBe(`${'x'.repeat(2000)}… (5000 characters)`)
  expect(told.mismatch).toMatchObject({ path: 'a', expected: 'b' })
})
