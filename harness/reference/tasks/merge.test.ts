import { expect, test } from 'vitest'
import { merge } from './merge.ts'

test('structures are merged member by member and lists item by item, one’s own before the echo', () => {
  const echoed = { A: '1', B: { C: '2' }, L: [{ X: '1' }] }
  const own = { A: 'own', B: { D: '3' }, L: [{ Y: '1' }, { Y: '2' }] }
  expect(merge(echoed, own)).toEqual({ A: 'own', B: { C: '2', D: '3' }, L: [{ X: '1', Y: '1' }, { Y: '2' }] })
})

test('either may be absent', () => {
  expect(merge(undefined, 'a')).toBe('a')
  expect(merge('a', undefined)).toBe('a')
})
