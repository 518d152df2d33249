import { expect, test } from 'vitest'
import { contrast, visible } from './visible.ts'

test.each([
  ['plain', 'plain'],
  ['a\r\nb\tc', 'a\\r\\nb\\tc'],
  ['a\u00a0b\u200dc', 'a\\u00a0b\\u200dc'],
  [' blanks ', '" blanks "'],
  ['Größe 日本 💽', 'Größe 日本 💽'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('an empty text is not nothing', () => {
  expect(contrast('', undefined)).toEqual({ expected: 'an empty text', actual: 'absent' })
})

test('of long texts their lengths are told, and where they part', () => {
  const { expected, actual } = contrast('x'.repeat(1025), 'x'.repeat(1024))
  expect(expected).toMatch(/^1,025 characters: …x{61}$/)
  expect(actual).toMatch(/^1,024 characters: …x{60}$/)
})

test('short texts stay whole', () => {
  expect(contrast('a', 'b')).toEqual({ expected: 'a', actual: 'b' })
})
