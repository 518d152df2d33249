import { expect, test } from 'vitest'
import { wrapped } from './wrapped.ts'

const words = ['alpha', 'beta', 'gamma', 'delta']

test('what fits stands on one line', () => {
  expect(wrapped(words, 40, 2)).toEqual(['alpha, beta, gamma, delta'])
})

test('what does not fit goes on the next line', () => {
  expect(wrapped(words, 14, 2)).toEqual(['alpha, beta,', 'gamma, delta'])
})

test('what has no room at all is counted', () => {
  expect(wrapped(words, 22, 1)).toEqual(['alpha, beta, 2 more'])
  expect(wrapped(words, 19, 1)).toEqual(['alpha, 3 more'])
})

test('a word longer than the line is cut', () => {
  expect(wrapped(['abcdefghij'], 7, 1)).toEqual(['abc...'])
})

test('nothing is no line', () => {
  expect(wrapped([], 10, 1)).toEqual([])
})
