import { expect, test } from 'vitest'
import type { Exchange } from './model.ts'
import { isUnsupported, mannerOf } from './support.ts'

const answer = (status: number, body: string): Exchange => ({
  case: '',
  version: '2016-11-15',
  step: 0,
  attempt: 0,
  bindings: {},
  sentAt: 0,
  durationMs: 0,
  request: { method: 'POST', url: 'http://localhost/', headers: {}, body: '', wire: {} },
  response: { status, headers: {}, body: Buffer.from(body), truncated: false },
})
const error = (code: string) =>
  `<Response><Errors><Error><Code>${code}</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>`
const manner = (status: number, body: string) => mannerOf(answer(status, body), 'ImportVolume')

test('the known manners of not having an operation are told', () => {
  const known = [
    manner(400, error('InvalidAction')),
    manner(400, error('UnsupportedOperation')),
    manner(501, error('InternalFailure')),
    manner(500, '<!doctype html><p>'),
  ]
  expect(known.map((one) => isUnsupported(one, undefined))).toEqual([true, true, true, true])
})

test('an answer in the manner of a nonsense action is no answer of the operation', () => {
  const foreign = manner(200, '<ListAllMyBucketsResult/>')
  expect(isUnsupported(foreign, foreign)).toBe(true)
  expect(isUnsupported(foreign, '400 InvalidAction')).toBe(false)
})

test('an answer of its own is supported, whatever is wrong with it', () => {
  expect(isUnsupported(manner(200, '<ImportVolumeResponse/>'), '400 InvalidAction')).toBe(false)
  expect(
    isUnsupported(manner(200, '<ImportVolumeResponse>&</ImportVolumeResponse>'), '400 InvalidAction'),
  ).toBe(false)
  expect(isUnsupported(manner(400, error('MissingParameter')), '400 InvalidAction')).toBe(false)
})
