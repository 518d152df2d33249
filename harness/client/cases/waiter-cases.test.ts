import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { pageCases, paged } from './page-cases.ts'
import { waiterCases, waiters } from './waiter-cases.ts'

const library = loadLibrary()
const context = {
  library,
  version: '2016-11-15',
  region: 'us-east-1',
  operations: new Set(library.operations.keys()),
  waiters: new Set(waiters.map(({ name }) => name)),
  paginators: new Set<string>(paged.map(({ operation }) => operation)),
}
const courses = (waits?: 'by-time' | 'own-pace') =>
  new Set([...waiterCases({ ...context, ...(waits && { waits }) })].map(({ id }) => id.split('/')[1]))

test('a waiter that keeps a pace of its own is asked for nothing that would take minutes', () => {
  expect(courses()).toEqual(new Set([...courses('by-time'), 'waiter.attempts']))
  expect(courses('by-time')).toEqual(new Set([...courses('own-pace'), 'waiter.fifth-look', 'waiter.pause']))
})

test('a waiter that does not end is ended', () => {
  for (const { id, calls } of waiterCases(context)) {
    const { reply, expect: wanted } = calls[0]!
    const last = [reply(60), reply(61)].map(({ status }) => status)
    expect({ id, last }).toEqual({ id, last: wanted.kind === 'failure' ? [200, 200] : [403, 403] })
  }
})

test('the pages of every case are asked for in their order, each by the token of the one before', () => {
  for (const { id, calls } of pageCases(context)) {
    const { reply, page } = calls[0]!
    for (let nth = 1; page!(nth); nth++) {
      const before = reply(nth - 1).body.includes('RequestLimitExceeded') ? nth - 2 : nth - 1
      const { NextToken = '' } = page!(nth)!
      const given = /<nextToken>(.*)<\/nextToken>/s.exec(reply(before).body)?.[1] ?? ''
      const plain = given.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
      expect({ id, nth, token: NextToken }).toEqual({ id, nth, token: plain })
    }
  }
})
