import { expect, test } from 'vitest'
import type { Exchange } from '../wire/exchange.ts'
import { gone, isGone } from './gone.ts'

type Kind = NonNullable<Exchange['failure']>['kind']
const exchange = (kind?: Kind) =>
  ({
    request: { url: 'http://localhost:5000/' },
    ...(kind && { failure: { kind, message: 'why' } }),
  }) as Exchange
const after = (...kinds: (Kind | undefined)[]) => isGone(kinds.map(exchange))

test('a first request without an answer shows that nothing is there', () => {
  expect([after('refused'), after('timeout'), after('not-http'), after('untrusted')]).not.toContain(false)
})

test('a connection that closes, and one slow operation, do not', () => {
  expect([after('reset'), after(undefined, 'timeout'), after(undefined, 'not-http', 'reset')]).not.toContain(
    true,
  )
})

test('several without any answer do', () => {
  expect(after('reset', 'reset')).toBe(false)
  expect(after('reset', 'reset', 'reset')).toBe(true)
})

test('once there was an answer, operations that close connections are there; many that are silent are not', () => {
  const resets = Array.from({ length: 20 }, () => 'reset' as const)
  expect(after('reset', undefined, ...resets)).toBe(false)
  const silent = Array.from({ length: 6 }, () => 'timeout' as const)
  expect(after(undefined, ...silent.slice(1))).toBe(false)
  expect(after(undefined, ...silent)).toBe(true)
})

test('a user is told what is there, and what mends it', () => {
  expect(gone(exchange('not-http')).message).toBe('http://localhost:5000 answers, but not in HTTP: why')
  expect(gone(exchange('untrusted')).message).toContain('NODE_EXTRA_CA_CERTS')
})
