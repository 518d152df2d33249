import { expect, test } from 'vitest'
import { contextAt, difference } from './context.fixture.ts'
import { random, typingErrors, words } from './random.ts'
import type { Family, Variant } from './variant.ts'

const nth = (family: Family, operation: string, n: number, id = `id ${n}`): Variant =>
  family.nth!(contextAt(operation), n, id)!
const numbers = Array.from({ length: 60 }, (_, i) => i + 1)

test('an id makes the same variant every time, another id another', () => {
  for (const family of [words, random, typingErrors]) {
    const wire = (id: string) => JSON.stringify(nth(family, 'ExportImage', 1, id).make().test)
    expect(wire('a')).toBe(wire('a'))
    expect(wire('a')).not.toBe(wire('b'))
  }
})

test('words go round the members that take text, as texts that any target may refuse', () => {
  expect([1, 2, 3, 4].map((n) => nth(words, 'ExportImage', n).about)).toEqual([
    'S3ExportLocation.S3Prefix',
    'TagSpecifications',
    'TagSpecifications',
    'Description',
  ])
  const { test: sent } = nth(words, 'ExportImage', 4).make()
  expect(Object.keys(sent.wire)).toContain('Description')
  expect(sent.situations).toEqual(['unknown-image', 'unreachable-storage', 'invalid-character', 'long-text'])
})

test('no words have blanks at their ends, or braces that would pass for a placeholder', () => {
  const texts = numbers.map((n) => nth(words, 'CancelConversionTask', n).make().test.wire.ReasonMessage!)
  expect(texts.filter((text) => text.trim() !== text || /[{}]|\s\s/.test(text) || text === '')).toEqual([])
})

test('a typing error is one name gone and one that nobody knows', () => {
  const { control, test: sent } = nth(typingErrors, 'CancelExportTask', 1).make()
  const { ExportTaskId, ...others } = difference(control!.wire, sent)
  expect([ExportTaskId, Object.values(others)]).toEqual([null, ['{{exportTaskId}}']])
  expect(nth(typingErrors, 'CancelExportTask', 1).situation).toBe('misnamed-required')
  expect(nth(typingErrors, 'CancelConversionTask', 1).situation).toBe('unknown-parameter')
})

test('a random request is valid, shuffled, without a token, and never by GET', () => {
  const requests = numbers.map((n) => nth(random, 'ExportImage', n).make())
  const orders = new Set(requests.map(({ test: { wire } }) => Object.keys(wire).indexOf('Action')))
  expect(
    requests.filter(({ control, test: { wire, method } }) => control || method || wire.ClientToken),
  ).toEqual([])
  expect(orders.size).toBeGreaterThan(3)
  expect([...new Set(requests.map((one) => one.test.encoding))].sort()).toEqual([
    'every-byte',
    'lower-hex',
    'plus',
    undefined,
  ])
})

test('the least that a random request can be is the plainest, sent in the plainest way', () => {
  const [least] = [...nth(random, 'ExportImage', 1).smaller!()]
  const { test: sent } = least!.make()
  expect(difference(contextAt('ExportImage').wire, sent)).toEqual({})
  expect(sent.encoding).toBeUndefined()
})

test('an operation that takes no text has no words', () => {
  expect(words.nth!(contextAt('CancelExportTask'), 1, 'id')).toBeUndefined()
})
