import { expect, test } from 'vitest'
import type { Case } from '../golden/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { count, type Judged } from './judged.ts'
import { emptyTally, shownFailures, type Tally } from './tally.ts'

const exchange: Exchange = {
  case: '',
  version: '2016-11-15',
  step: 0,
  attempt: 0,
  bindings: {},
  sentAt: 0,
  durationMs: 0,
  request: { method: 'POST', url: 'http://localhost:1/', headers: {}, body: '', wire: { Action: 'X' } },
}
const judged = (order: number): Judged => {
  const kase = { id: `case-${order}`, version: '2016-11-15' } as Case
  const mismatch = { path: 'p', expected: 'a', actual: String(order), cause: order % 2 ? 'odd' : 'even' }
  const finding = {
    clause: 'X.root',
    case: kase.id,
    version: kase.version,
    status: 'failed',
    facts: 1,
    mismatch,
    exchange: 0,
  } as const
  return {
    case: kase,
    order,
    exchanges: [exchange],
    judgement: { findings: [finding], notes: [{ note: 'n', example: kase.id }] },
  }
}
const tallyOf = (orders: readonly number[]): Tally => {
  const tally = emptyTally(new Set())
  for (const order of orders) count(tally, judged(order), (text) => text)
  return tally
}

test('the order in which cases end makes no difference', () => {
  const orders = Array.from({ length: 60 }, (_, i) => i)
  expect(tallyOf(orders.toReversed())).toEqual(tallyOf(orders))
})

test('all failures are counted and the first are kept', () => {
  const clause = tallyOf(Array.from({ length: 60 }, (_, i) => 59 - i)).clauses.get('X.root')!
  expect(clause.failed).toBe(60)
  expect(clause.failures.map(({ order }) => order)).toEqual(
    Array.from({ length: shownFailures }, (_, i) => i),
  )
})

test('a clause that is only noted is no cause', () => {
  const tally = emptyTally(new Set(['X.root']))
  count(tally, judged(1), (text) => text)
  expect([...tally.causes]).toEqual([])
})
