import { expect, test } from 'vitest'
import type { Check } from '../../harness/judge/look.ts'
import { answered, contentType, status } from './http.ts'
import {
  type Answer,
  ask,
  document,
  looksOf,
  noAnswer,
  refusal,
  respond,
  toldOfEach,
} from './looks.fixture.ts'

const told = (check: Check, answer: Answer) => toldOfEach(check, looksOf([ask('ImportImage', {}, answer)]))
const typed = (type?: string) =>
  respond(document('ImportImage', ''), { headers: type ? { 'content-type': type } : {} })

test('every request is answered with a complete response', () => {
  expect(told(answered, {})).toEqual(['ImportImage.answered'])
  expect(told(answered, refusal('InternalError', 500))).toEqual(['ImportImage.answered'])
  expect(told(answered, noAnswer('reset'))).toEqual([
    'ImportImage.answered — HTTP: expected a complete HTTP response, got reset',
  ])
})

test('a target that is slow is not told to be wrong', () => {
  expect(told(answered, noAnswer('timeout'))).toEqual(['ImportImage.answered ? no answer in time: timeout'])
})

test('a success has status 200', () => {
  expect(told(status, {})).toEqual(['ImportImage.status'])
  expect(told(status, respond(document('ImportImage', ''), { status: 201 }))).toEqual([
    'ImportImage.status — HTTP status: expected 200, got 201',
  ])
})

test('the status of an error, and of what is no operation, is not its business', () => {
  expect(told(status, refusal('InvalidParameter'))).toEqual([])
  expect(toldOfEach(status, looksOf([ask('protocol', {}, respond('<a/>', { status: 201 }))]))).toEqual([])
})

test('a success says that it is XML, in any of the types for that', () => {
  expect(told(contentType, typed('text/xml'))).toEqual(['ImportImage.content-type'])
  expect(told(contentType, typed('application/soap+xml; charset=utf-8'))).toEqual([
    'ImportImage.content-type',
  ])
  expect(told(contentType, typed('text/html'))).toEqual([
    'ImportImage.content-type — Content-Type: expected text/xml or another XML media type, got text/html',
  ])
  expect(told(contentType, typed())).toEqual([
    'ImportImage.content-type — Content-Type: expected text/xml or another XML media type, got absent',
  ])
  expect(told(contentType, noAnswer('reset'))).toEqual([])
})

test('an error that says nothing of its type is a lesser matter than one that says something wrong', () => {
  const bare = (headers: Record<string, string>) =>
    respond('<Response><Errors/></Response>', { status: 400, headers })
  expect(told(contentType, bare({}))).toEqual([
    'ImportImage.error-content-type — Content-Type: expected text/xml or another XML media type, got absent',
  ])
  expect(told(contentType, bare({ 'content-type': 'application/json' }))).toEqual([
    'ImportImage.content-type — Content-Type: expected text/xml or another XML media type, got application/json',
    'ImportImage.error-content-type',
  ])
})
