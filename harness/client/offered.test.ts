import { expect, test } from 'vitest'
import type { Handshake } from '../drivers/protocol.ts'
import type { Clause } from '../judge/finding.ts'
import { lacking } from './offered.ts'

const greeting: Handshake = {
  sdk: 'x',
  version: '1',
  language: 'y',
  versions: ['2016-11-15'],
  operations: [],
  waiters: ['ConversionTaskCompleted'],
  paginators: ['DescribeImportImageTasks'],
}
const why = (id: string, more: Partial<Handshake> = {}) => lacking({ id } as Clause, { ...greeting, ...more })

test.each([
  'client.waiter.attempts',
  'client.waiter.pause',
  'client.waiter.failure',
  'client.paginator.token',
])('%s can be told of a client with waiters and paginators, and of no other', (id) => {
  expect(why(id)).toBeUndefined()
  expect(why(id, { waiters: [], paginators: [] })).toContain('the client has no')
})

test('who gives up by time, or keeps a pace of its own, is not held to attempts', () => {
  expect(why('client.waiter.attempts', { waits: 'by-time' })).toContain('time')
  expect(why('client.waiter.pause', { waits: 'by-time' })).toBeUndefined()
  expect(why('client.waiter.attempts', { waits: 'own-pace' })).toContain('pace')
  expect(why('client.waiter.pause', { waits: 'own-pace' })).toContain('pace')
  expect(why('client.waiter.ConversionTaskCompleted', { waits: 'own-pace' })).toBeUndefined()
})
