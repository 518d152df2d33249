import { expect, test } from 'vitest'
import { failure } from '../fixtures/failure.ts'
import type { Mark } from './mark.ts'
import { markRequest } from './mark-request.ts'
import { markResponse } from './mark-response.ts'

const body =
  '<R xmlns="u"><requestId>q</requestId><taskId>import-1</taskId><set><item><size>12</size></item><item><size>13</size></item></set><text>one two</text></R>'
const response = `HTTP 200\nContent-Type: text/html\n\n${body}`

/** What of a message is marked; behind `+`, what is missing and before what. */
const shown = (message: string, mark: Mark | undefined) =>
  mark &&
  (mark.missing === undefined
    ? message.slice(mark.from, mark.to)
    : `+${mark.missing} ${message.slice(mark.from, mark.from + 4)}`)

const of = (path: string, expected: string, actual: string, answer = response) =>
  shown(answer, markResponse({ path, expected, actual, response: answer }))

test.each([
  ['taskId', 'importTaskId', 'taskId', 'taskId'],
  ['set[2].size', 'at least 20', '13', '13'],
  ['R.set.item.size', 'x', '12', '12'],
  ['text', 'one three', 'one two', 'wo'],
  ['set[2].id', 'a value', 'absent', '+<id> </it'],
  ['state', 'active', 'absent', '+<state> </R>'],
  ['xmlns of the root', 'w', 'u', 'u'],
  ['root element', 'S', 'R', 'R'],
  ['HTTP status', '400', '200', '200'],
  ['outcome', 'MissingParameter', 'success (200)', '200'],
  ['Content-Type', 'XML', 'text/html', 'text/html'],
  ['body', 'well-formed', '1:4: no such thing', 'x'],
  ['requestID', 'an id of its own', 'q, as in another answer', 'q'],
  ['stateMessage', 'a sentence', 'something else', undefined],
  ['task ids', 'not import-1', 'there', undefined],
  ['a.b.c.d', 'x', 'absent', undefined],
])('%s, expected %s, got %s: %s', (path, expected, actual, marked) => {
  expect(of(path, expected, actual)).toBe(marked)
})

test('what no other answer has is found by its text, where its place has another', () => {
  expect(of('set[1].size', 'at least 20', '13')).toBe('13')
})

test('what is not there is named where it belongs', () => {
  expect(of('xmlns of the root', 'w', 'none', 'HTTP 200\n\n<R></R>')).toBe('+xmlns="w" ></R')
  expect(of('Content-Type', 'XML', 'none', 'HTTP 200\n\n<R/>')).toBe('+Content-Type \n\n<R')
  expect(of('text', 'x', 'absent or empty', 'HTTP 200\n\n<R><text></text></R>')).toBe('+a text </te')
})

test('where nothing can be pointed at, nothing is marked', () => {
  expect(of('a', 'b', 'c', 'no response: refused')).toBeUndefined()
  expect(of('text', 'x', 'y', 'HTTP 502\n\nBad Gateway')).toBeUndefined()
})

const request =
  'POST / HTTP/1.1\nHost: h\n\nAction=A\nVersion=2016-11-15\nVolume.Size=12\nDiskImage.1.Image.Bytes=7\nText=some text\nDryRun=true'
const asked = (differing: Parameters<typeof failure>[0]) =>
  shown(request, markRequest(failure({ path: 'outcome', expected: '', request, ...differing })))

test.each([
  ['the value that was to come back', { expected: 'some text' }, 'some text'],
  ['the parameter that the case is named after', { case: 'A/Volume.Size-negative' }, '12'],
  ['the name, where that is the fault', { case: 'A/misspelt-Volume.Size' }, 'Volume.Size'],
  ['a dry run', { case: 'A/dry-run~2' }, 'true'],
  ['the version, of a namespace', { path: 'xmlns of the root' }, '2016-11-15'],
  ['what was left out', { case: 'A/without-Zone' }, '+Zone '],
  ['a parameter under the name that callers have for it', { case: 'A/value~DiskImages.Image.Bytes.2' }, '7'],
  ['nothing, where the answer alone is wrong', { path: 'state', case: 'A/Volume.Size-1' }, undefined],
  ['nothing, where nothing is to be seen', { case: 'A/minimal' }, undefined],
])('a request shows %s', (_, differing, marked) => {
  expect(asked(differing)).toBe(marked)
})
