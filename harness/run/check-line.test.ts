import { expect, test } from 'vitest'
import { checkExchange, checkHeader } from './check-line.ts'

const exchange = {
  case: 'a',
  version: 'v',
  step: 0,
  attempt: 0,
  bindings: {},
  request: { method: 'POST', url: 'http://localhost/', headers: {}, body: '', wire: { Action: 'A' } },
  sentAt: 1,
  durationMs: 1,
}

test('an exchange may lack its response, and nothing that a judge needs', () => {
  expect(checkExchange(exchange, 'log:2')).toBeUndefined()
  expect(() => checkExchange({ ...exchange, step: -1 }, 'log:2')).toThrow('log:2: no exchange of a log: step')
  const request = { ...exchange.request, url: 'nowhere' }
  expect(() => checkExchange({ ...exchange, request }, 'log:2')).toThrow('request.url')
  expect(() => checkExchange(undefined, 'log:2')).toThrow('log:2')
})

test('a header has to say what was planned', () => {
  const header = { log: 'ec2spec', version: '1', endpoint: '', startedAt: '', plan: { versions: 'v' } }
  expect(() => checkHeader(header, 'log:1')).toThrow('log:1: no header of a log: plan.versions')
})
