import { expect, test } from 'vitest'
import { reordered } from './reordered.ts'

const filters = {
  'Filter.1.Name': 'a',
  'Filter.1.Value.1': 'x',
  'Filter.2.Name': 'b',
  'Filter.2.Value.1': 'y',
}

test('the same items in another order are told as that', () => {
  expect(
    reordered({ 'Id.1': 'a', 'Id.2': 'b', 'Id.3': 'c' }, { 'Id.1': 'a', 'Id.2': 'c', 'Id.3': 'b' }),
  ).toEqual({
    path: 'Id',
    expected: 'the items in their order',
    actual: 'item 1, 3, 2',
  })
})

test('items that are structures are compared as wholes', () => {
  const turned = {
    'Filter.2.Name': 'a',
    'Filter.2.Value.1': 'x',
    'Filter.1.Name': 'b',
    'Filter.1.Value.1': 'y',
  }
  expect(reordered(filters, turned)?.path).toBe('Filter')
})

test.each([
  ['the same order', filters],
  ['the parameters in another order', Object.fromEntries(Object.entries(filters).toReversed())],
  ['another item', { ...filters, 'Filter.2.Name': 'c' }],
  ['no item', {}],
])('%s is none', (_, actual) => {
  expect(reordered(filters, actual)).toBeUndefined()
})
