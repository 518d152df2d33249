import { expect, test } from 'vitest'
import { withoutNothings } from './without-nothings.ts'

test('empty texts and structures go, empty lists, zeroes and false stay', () => {
  expect(withoutNothings({ a: '', b: {}, c: { d: '' }, e: [], f: 0, g: false, h: [{ i: '' }] })).toEqual({
    e: [],
    f: 0,
    g: false,
    h: [{}],
  })
})
