import { expect, test } from 'vitest'
import { isWhole, partOf } from './part.ts'

test('a run of everything is no part', () => {
  expect(partOf({ operations: [], only: [] })).toBeUndefined()
  expect(isWhole(undefined, null)).toBe(true)
})

test('a part says what it was limited to', () => {
  const part = partOf({ operations: ['A'], only: ['A/*'], shard: { part: 2, of: 5 } }, true)
  expect(part).toEqual({ operations: ['A'], only: ['A/*'], shard: '2/5', cutShort: true })
})

test('a run of some operations is whole for their clauses, not for those of no single one', () => {
  expect([isWhole({ operations: ['A'] }, 'A'), isWhole({ operations: ['A'] }, null)]).toEqual([true, false])
  expect(isWhole({ cutShort: true }, 'A')).toBe(false)
})
