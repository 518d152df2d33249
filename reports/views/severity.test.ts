import { expect, test } from 'vitest'
import { clause } from '../fixtures/clause.ts'
import { severity } from './severity.ts'

const failed = (level: 'MUST' | 'SHOULD' | 'MAY') => clause({ level, status: 'failed' })

test('a MUST that fails is an error', () => {
  expect(severity(failed('MUST'), false)).toBe('error')
})

test('a SHOULD that fails is a warning, an error when strict', () => {
  expect(severity(failed('SHOULD'), false)).toBe('warning')
  expect(severity(failed('SHOULD'), true)).toBe('error')
})

test('a MAY is never scored', () => {
  expect(severity(failed('MAY'), true)).toBe('note')
})

test('what did not fail has no severity', () => {
  expect(severity(clause({ level: 'MUST', status: 'blocked' }), true)).toBeUndefined()
})
