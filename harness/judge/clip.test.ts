import { expect, test } from 'vitest'
import { clip } from './clip.ts'

test('what a target wrote at length is told in short, with its length', () => {
  expect(clip('x'.repeat(5000))).toBe(`${'x'.repeat(2000)}… (5000 characters)`)
  expect(clip('short')).toBe('short')
})
