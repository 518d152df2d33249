import { expect, test } from 'vitest'
import { once } from './once.ts'

test('what was found for an object is found once, though it be nothing', () => {
  let calls = 0
  const find = once((key: { readonly name?: string }) => {
    calls++
    return key.name
  })
  const [a, b] = [{ name: 'a' }, {}]
  expect([find(a), find(b), find(a), find(b)]).toEqual(['a', undefined, 'a', undefined])
  expect(calls).toBe(2)
})
