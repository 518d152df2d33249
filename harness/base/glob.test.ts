import { expect, test } from 'vitest'
import { globToRegExp } from './glob.ts'

test.each([
  ['ImportVolume', 'ImportVolume', true],
  ['Import*', 'ImportVolume', true],
  ['*Volume', 'ImportVolumes', false],
  ['*.output.*:echo', 'ImportVolume.output.a.b:echo', true],
  ['*ab*ab*', 'xabyab', true],
  ['*ab*ab*', 'xaby', false],
  ['a*a', 'a', false],
  ['a**a', 'aa', true],
  ['a.c', 'abc', false],
])('%s and %s: %s', (pattern, text, fits) => {
  expect(globToRegExp(pattern).test(text)).toBe(fits)
})

test('a pattern of many stars that does not fit is done at once', () => {
  const text = 'a'.repeat(5000)
  const started = process.cpuUsage().user
  expect(globToRegExp(`${'a*'.repeat(40)}b`).test(text)).toBe(false)
  expect(process.cpuUsage().user - started).toBeLessThan(1_000_000)
})
