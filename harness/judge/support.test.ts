import { expect, test } from 'vitest'
import type { Exchange } from '../wire/exchange.ts'
import { mannerOf, standingOf } from './support.ts'

const answer = (status: number, body: string): Exchange => ({
  case: '',
  version: '2016-11-15',
  step: 0,
  attempt: 0,
  bindings: {},
  sentAt: 0,
  durationMs: 0,
  request: {
    method: 'POST',
    url: 'http://localhost/',
    headers: {},
    body: '',
    wire: { Action: 'ImportVolume', 'Image.Format': 'VMDK' },
  },
  response: { status, headers: {}, body: Buffer.from(body), truncated: false },
})
const error = (code: string, message = 'm') =>
  `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>r</RequestID></Response>`
const standing = (status: number, body: string, nonsense?: string) =>
  standingOf(answer(status, body), 'ImportVolume', nonsense)

test('an answer that says that the operation is not there is believed', () => {
  const known = [
    standing(400, error('InvalidAction')),
    standing(400, error('UnsupportedOperation')),
    standing(501, error('InternalFailure')),
    standing(500, error('InternalFailure', 'ImportVolume is not yet implemented')),
    standing(500, '<!doctype html><p>NotImplementedError'),
  ]
  expect(new Set(known)).toEqual(new Set(['unsupported']))
})

test('an answer in the manner of a nonsense action is no answer of the operation', () => {
  const foreign = mannerOf(answer(200, '<ListAllMyBucketsResult/>'), 'ImportVolume')!
  expect(standing(200, '<ListAllMyBucketsResult/>', foreign)).toBe('unsupported')
  expect(standing(200, '<ListAllMyBucketsResult/>', '400 InvalidAction')).toBe('supported')
})

test('a server error in a manner of its own is an operation that is broken', () => {
  expect(standing(500, '<!doctype html><p>KeyError', '400 InvalidAction')).toBe('broken')
  expect(standing(500, '{"message":"oops"}', '500 HTML page')).toBe('broken')
  expect(standing(500, '<!doctype html><p>KeyError', '500 HTML page')).toBe('unsupported')
})

test('an answer of its own is supported, whatever is wrong with it', () => {
  const bodies: [number, string][] = [
    [200, '<ImportVolumeResponse/>'],
    [200, '<ImportVolumeResponse>&</ImportVolumeResponse>'],
    [400, error('MissingParameter')],
    [400, '{"code":"MissingParameter"}'],
    [400, error('UnsupportedOperation', 'The value VMDK of Image.Format is not supported')],
  ]
  expect(bodies.map(([status, body]) => standing(status, body, '400 InvalidAction'))).toEqual(
    bodies.map(() => 'supported'),
  )
})
