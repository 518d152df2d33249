import { expect, test } from 'vitest'
import { type Place, xmlPlaces } from './xml-places.ts'

const text = '<?xml version="1.0"?><a:R x="1"><b>one</b><!-- <c> --><b/><d>two</R>'
const inner = ({ open, close }: Place) => text.slice(open, close)

test('elements are found by name, prefixes, comments and what is not closed notwithstanding', () => {
  const root = xmlPlaces(text)!
  expect(root.name).toBe('R')
  expect(root.children.map(({ name }) => name)).toEqual(['b', 'b', 'd'])
  expect(root.children.slice(0, 2).map(inner)).toEqual(['one', ''])
  expect(text.slice(root.close)).toBe('</R>')
})

test('a text without elements has no place', () => {
  expect(xmlPlaces('502 Bad Gateway < >')).toBeUndefined()
})
