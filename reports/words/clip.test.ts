import { expect, test } from 'vitest'
import { clip, oneLine } from './clip.ts'

test('a short text is left whole', () => {
  expect(clip('abc', 3)).toBe('abc')
})

test('a long text is cut and says how much is missing', () => {
  expect(clip('x'.repeat(2500), 1000)).toBe(`${'x'.repeat(1000)}… (1,500 more characters)`)
})

test('a cut never halves a character', () => {
  expect(clip('ab🖴cd', 3)).toBe('ab… (4 more characters)')
  expect(oneLine('ab🖴cdefg', 6)).toBe('ab...')
})

test('one line is one line', () => {
  expect(oneLine('  a\n\tb   c ')).toBe('a b c')
  expect(oneLine('abcdefgh', 6)).toBe('abc...')
})
