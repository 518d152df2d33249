import { expect, test } from 'vitest'
import { faults } from '../faults/index.ts'
import { oddities } from './index.ts'
import { reversed } from './reversed.ts'

test('oddities have ids of their own and a sentence each', () => {
  const ids = [...oddities, ...faults].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, family, text } of oddities) {
    expect([id, family]).toEqual([expect.stringMatching(/^right\.[a-z0-9-]+$/), 'right'])
    expect(text).toMatch(/\.$/)
  }
})

test('members are reversed, items are not', () => {
  expect(JSON.stringify(reversed({ a: 1, b: [{ c: 2, d: 3 }, 4] }))).toBe('{"b":[{"d":3,"c":2},4],"a":1}')
})
