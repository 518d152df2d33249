import { expect, test } from 'vitest'
import type { ClientCall } from '../../../harness/client/model.ts'
import type { Wire } from '../../../harness/shape/encode.ts'
import { exchange, look } from './look.fixture.ts'
import { pageTokens, parameters } from './parameters.ts'

/** What is told of a request that says `sent` where `wire` was to be said: clause and mismatch of each. */
const told = (wire: Wire, sent: Wire, call: Partial<ClientCall> = {}) =>
  [...parameters(look({ wire, ...call }, [exchange(sent)]))].flatMap((one) =>
    'clause' in one && one.mismatch ? [[one.clause, one.mismatch] as const] : [],
  )
const wordsOf = (wire: Wire, sent: Wire, call?: Partial<ClientCall>) => told(wire, sent, call)[0]?.[1]

test('an empty text that is dropped is not "nothing"', () => {
  expect(wordsOf({ Description: '' }, {})).toMatchObject({ expected: 'an empty text', actual: 'absent' })
})

test('what cannot be seen is shown', () => {
  expect(wordsOf({ Description: 'a\nb\u00a0c' }, { Description: 'ab c' })).toMatchObject({
    expected: 'a\\nb\\u00a0c',
    actual: 'ab c',
  })
})

test('causes are plain English', () => {
  expect(wordsOf({ 'Volume.Size': '8' }, { 'Volume.Size': '9' })?.cause).toBe(
    'numbers that change on their way',
  )
})

test('a list in another order is told as that, once', () => {
  const ids = { operation: 'DescribeConversionTasks' }
  const clauses = told(
    { 'ConversionTaskId.1': 'a', 'ConversionTaskId.2': 'b', 'ConversionTaskId.3': 'c' },
    { 'ConversionTaskId.1': 'a', 'ConversionTaskId.2': 'c', 'ConversionTaskId.3': 'b' },
    ids,
  ).map(([clause]) => clause)
  expect(clauses).toEqual(['client.wire.order', 'client.DescribeConversionTasks.parameters'])
})

const paging = {
  operation: 'DescribeImportImageTasks',
  paginate: true,
  page: (nth: number) => [{}, { NextToken: '0071' }][nth],
} as const

test('a token that a paginator changes is no text of the caller', () => {
  const found = [...parameters(look(paging, [exchange({}), exchange({ NextToken: '71' })]))]
  expect(found.filter((one) => 'mismatch' in one)).toMatchObject([
    { clause: 'client.paginator.DescribeImportImageTasks', mismatch: { expected: '0071', actual: '71' } },
    { clause: 'client.DescribeImportImageTasks.parameters' },
  ])
})

test('a page that is asked for after the last is told', () => {
  const found = [
    ...parameters(look(paging, [exchange({}), exchange({ NextToken: '0071' }), exchange({ NextToken: '' })])),
  ]
  expect(found.at(-1)).toMatchObject({
    clause: 'client.paginator.DescribeImportImageTasks',
    mismatch: { actual: 'one more, with NextToken=' },
  })
})

test('odd tokens have a clause of their own, and break no other', () => {
  const call = { ...paging, charge: 'client.paginator.token', page: () => ({ NextToken: ' a ' }) }
  const one = look(call, [exchange({ NextToken: 'a' })])
  expect([...pageTokens(one)]).toMatchObject([{ mismatch: { expected: '" a "', actual: 'a' } }])
  expect([...parameters(one)].filter((found) => 'mismatch' in found)).toEqual([])
})
