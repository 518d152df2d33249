import { expect, test } from 'vitest'
import type { Check } from '../../harness/judge/look.ts'
import { errorClass, errorEnvelope, errorMessage, errorNamespace, errorRequestId } from './envelope.ts'
import { type Answer, ask, looksOf, refusal, respond, toldOfEach } from './looks.fixture.ts'

const told = (check: Check, answer: Answer, situation?: string) =>
  toldOfEach(check, looksOf([ask('ImportVolume', {}, answer, { expect: situation ? { situation } : {} })]))
const error = '<Error><Code>InvalidParameter</Code><Message>No.</Message></Error>'
const errors = (inner: string, xmlns = '') =>
  respond(
    `<Response${xmlns && ` xmlns="${xmlns}"`}><Errors>${inner}</Errors><RequestID>r</RequestID></Response>`,
    {
      status: 400,
    },
  )

test('an error is Response/Errors/Error with Code and Message, whatever else it has', () => {
  expect(told(errorEnvelope, errors(error.replace('<Code>', '<Type>Sender</Type><Code>')))).toEqual([
    'ImportVolume.error-envelope',
  ])
})

test('an error of another protocol, or without what makes it one, is not in its envelope', () => {
  const wrong = (outline: string) => [
    `ImportVolume.error-envelope — error document: expected Response/Errors/Error with Code and Message, got ${outline}`,
  ]
  const under = (root: string) => respond(`<${root}><Errors>${error}</Errors></${root}>`, { status: 400 })
  expect(told(errorEnvelope, under('ErrorResponse'))).toEqual(
    wrong('ErrorResponse(Errors(Error(Code Message)))'),
  )
  expect(told(errorEnvelope, errors(error.replace(/<Message.*Message>/, '')))).toEqual(
    wrong('Response(Errors(Error(Code)) RequestID)'),
  )
  expect(told(errorEnvelope, errors(error.replace(/<Code.*Code>/, '')))).toEqual(
    wrong('Response(Errors(Error(Message)) RequestID)'),
  )
})

test('nothing stands around a code', () => {
  expect(told(errorEnvelope, errors(error.replace('InvalidParameter', ' InvalidParameter')))).toEqual([
    'ImportVolume.error-envelope',
    'ImportVolume.error-envelope — Errors.Error.Code: expected InvalidParameter, got " InvalidParameter"',
  ])
})

test('a message says something, where the envelope has it in its place', () => {
  expect(told(errorMessage, errors(error))).toEqual(['ImportVolume.error-message'])
  expect(told(errorMessage, errors(error.replace('No.', ' ')))).toEqual([
    'ImportVolume.error-message — Errors.Error.Message: expected a sentence, got empty',
  ])
  expect(
    told(errorMessage, respond('<ErrorResponse><Code>A</Code></ErrorResponse>', { status: 400 })),
  ).toEqual([])
})

test('an error is in no namespace; that of another protocol is not judged', () => {
  expect(told(errorNamespace, errors(error))).toEqual(['ImportVolume.error-namespace'])
  expect(told(errorNamespace, errors(error, 'http://a/'))).toEqual([
    'ImportVolume.error-namespace — xmlns of the root: expected none, got http://a/',
  ])
  expect(told(errorNamespace, respond('<ErrorResponse xmlns="http://a/"/>', { status: 400 }))).toEqual([])
})

test('an error spells its RequestID otherwise than a success', () => {
  expect(told(errorRequestId, errors(error))).toEqual(['ImportVolume.error-request-id'])
  expect(told(errorRequestId, respond('<Response><requestId>r</requestId></Response>'))).toEqual([
    'ImportVolume.error-request-id — RequestID: expected <RequestID> beside <Errors>, got <requestId>r',
  ])
  expect(told(errorRequestId, respond('<ErrorResponse/>', { status: 400 }))).toEqual([])
})

test('the status of an error is of the table that has its code', () => {
  expect(told(errorClass, refusal('InvalidParameter', 422))).toEqual(['ImportVolume.error-class'])
  expect(told(errorClass, refusal('InvalidParameter', 500))).toEqual([
    'ImportVolume.error-class — HTTP status: expected 4xx with InvalidParameter, got 500',
  ])
  expect(told(errorClass, refusal('ServiceUnavailable', 400))).toEqual([
    'ImportVolume.error-class — HTTP status: expected 5xx with ServiceUnavailable, got 400',
  ])
})

test('a code of neither table may have any status, unless the situation names it', () => {
  expect(told(errorClass, refusal('Unsupported', 500))).toEqual([])
  expect(told(errorClass, refusal('Unsupported', 500), 'invalid-value')).toEqual([
    'ImportVolume.error-class — HTTP status: expected 4xx with Unsupported, got 500',
  ])
})

test('a success has no envelope to judge', () => {
  const checks = [errorEnvelope, errorMessage, errorNamespace, errorRequestId, errorClass]
  expect(checks.flatMap((check) => told(check, {}))).toEqual([])
})
