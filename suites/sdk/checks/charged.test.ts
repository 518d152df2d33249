import { expect, test } from 'vitest'
import type { ClientCall, ClientLook } from '../../../harness/client/model.ts'
import { charged } from './charged.ts'
import { exchange, look } from './look.fixture.ts'

const failed = { id: '1', error: { code: 'WaiterError', message: 'too often' } }
const reached = { id: '1', output: { waiter: 'reached' } }
const mismatchOf = (one: ClientLook) => {
  const [first] = [...charged([one])]
  return first && 'mismatch' in first ? first.mismatch : undefined
}

const looks = (count: number, told: ClientLook['observed']) => {
  const call: Partial<ClientCall> = {
    charge: 'client.waiter.attempts',
    waiter: 'ConversionTaskCompleted',
    looks: 40,
    expect: { kind: 'failure' },
  }
  return look(
    call,
    Array.from({ length: count }, (_, i) => exchange({}, i * 20)),
    told,
  )
}

test.each([
  [40, failed, undefined],
  [41, failed, undefined],
  [39, failed, '39, and then an error'],
  [42, failed, 'still more, and then an error'],
  [42, reached, 'still more, and then success'],
])('a waiter that looks %i times', (count, told, actual) => {
  expect(mismatchOf(looks(count, told))?.actual).toBe(actual)
})

const paused = (...times: readonly number[]) =>
  look(
    {
      charge: 'client.waiter.pause',
      waiter: 'ConversionTaskCompleted',
      waiterDelayMs: 300,
      looks: 3,
      expect: { kind: 'waited' },
    },
    times.map((at) => exchange({}, at)),
    reached,
  )

test.each([
  ['that pauses as it is told', paused(0, 300, 600), undefined],
  ['whose first look was seen late', paused(200, 300, 600), undefined],
  ['that pauses longer', paused(0, 15_000, 30_000), undefined],
  ['that pauses for a tenth', paused(0, 30, 60), '60 ms for 2 together'],
])('a waiter %s', (_, one, actual) => {
  expect(mismatchOf(one)?.actual).toBe(actual)
})

test('a waiter may end with an error where nothing says that what it sees will pass', () => {
  const call: Partial<ClientCall> = {
    charge: 'client.waiter.ExportTaskCompleted',
    waiter: 'ExportTaskCompleted',
    looks: 2,
    expect: { kind: 'waited', mayEnd: true },
  }
  expect(mismatchOf(look(call, [exchange({})], failed))).toBeUndefined()
  expect(mismatchOf(look(call, [exchange({})], reached))?.path).toBe('requests')
})

test('a waiter that is never heard of again proves nothing', () => {
  const { observed: _, ...silent } = looks(4, failed)
  expect([...charged([{ ...silent, silentMs: 60_000 }])]).toMatchObject([
    { blocked: expect.stringContaining('60000 ms') },
  ])
})

test('the status of an error without a body is told', () => {
  const call: Partial<ClientCall> = {
    charge: 'client.error.empty-body',
    expect: { kind: 'failure', status: 503 },
  }
  const told = [...charged([look(call, [exchange({})], failed)])]
  expect(told).toMatchObject([
    { clause: 'client.error.empty-body' },
    { clause: 'client.error.bare-status', mismatch: { expected: '503', actual: 'absent' } },
  ])
})
