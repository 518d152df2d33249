import { expect, test } from 'vitest'
import { failure } from '../fixtures/failure.ts'
import { beside } from './beside.ts'

test('what fits is told whole', () => {
  expect(beside(failure({ path: 'status', expected: '412', actual: '' }), 40)).toBe(
    'status: expected 412, got nothing',
  )
})

test('what is long and much alike is told from where it differs', () => {
  expect(beside(failure({ path: 'a.xmlns' }), 92)).toBe(
    'a.xmlns: expected .../doc/2013-02-01/, got .../doc/2016-11-15/',
  )
})

test('what is long and unlike is cut on both sides', () => {
  expect(beside(failure({ path: 'p', expected: 'a'.repeat(90), actual: 'b'.repeat(90) }), 60)).toBe(
    `p: expected ${'a'.repeat(18)}..., got ${'b'.repeat(18)}...`,
  )
})
