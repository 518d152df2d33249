import { expect, test } from 'vitest'
import { markup, trusted } from '../markup.ts'
import { fitting, sizeOf, sum } from './room.ts'

const of = (n: number) => trusted('x'.repeat(n))

test('items are kept in their order as long as they fit', () => {
  expect([...fitting([4, 5, 6, 1], 10, of).keys()]).toEqual([4, 5])
})

test('no more is rendered than is needed to know', () => {
  const rendered: number[] = []
  fitting([8, 8, 8], 10, (n) => {
    rendered.push(n)
    return of(n)
  })
  expect(rendered).toEqual([8, 8])
})

test('bytes are counted, not characters, and of what is written', () => {
  expect(sizeOf(markup`${'é<'}`)).toBe(2 + '&lt;'.length)
  expect(sizeOf(false)).toBe(0)
  expect(sum([of(3), of(4)])).toBe(7)
})
