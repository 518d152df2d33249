import { expect, test } from 'vitest'
import type { Expectation } from '../../harness/golden/case.ts'
import {
  type About,
  type Answer,
  ask,
  looksOf,
  noAnswer,
  refusal,
  respond,
  toldOfEach,
} from './looks.fixture.ts'
import { refused } from './outcome.ts'

const judged = (answer: Answer, expect: Expectation, about?: About) =>
  toldOfEach(refused, looksOf([ask('ImportImage', {}, answer, { expect })], about))

test('a request with one fault is refused with a code and a status that fit', () => {
  expect(judged(refusal('UnknownParameter'), { situation: 'unknown-parameter' })).toEqual([
    'ImportImage.failure',
    'ImportImage.refuses.unknown-parameter',
    'ImportImage.error-code.unknown-parameter',
    'ImportImage.error-status.unknown-parameter',
  ])
  expect(judged(refusal('InvalidInput', 422), { situation: 'unknown-parameter' }).slice(2)).toEqual([
    'ImportImage.error-code.unknown-parameter — Errors.Error.Code: expected UnknownParameter, got InvalidInput',
    'ImportImage.error-status.unknown-parameter — HTTP status: expected 400, got 422',
  ])
})

test('a right code that no SDK would find in its place proves nothing', () => {
  const misplaced = respond('<ErrorResponse><Code>UnknownParameter</Code></ErrorResponse>', { status: 400 })
  expect(judged(misplaced, { situation: 'unknown-parameter' })).toEqual([
    'ImportImage.failure',
    'ImportImage.refuses.unknown-parameter',
    'ImportImage.error-status.unknown-parameter',
  ])
})

test('a fault that goes unseen is charged to the member, and to the scenario that is about it', () => {
  const expectation = { situation: 'missing-parameter', about: 'Platform' }
  const unseen = ' — outcome: expected MissingParameter, got success (200)'
  expect(judged({}, expectation, { kind: 'scenario', clause: 'scenario.a' })).toEqual([
    `ImportImage.input.Platform:required${unseen}`,
    `scenario.a${unseen}`,
  ])
})

test('a target that fails over a request does not refuse it', () => {
  expect(judged(refusal('InternalError', 500), { situation: 'unknown-parameter' })).toEqual([
    'ImportImage.refuses.unknown-parameter — HTTP status: expected a refusal, 4xx, got 500 InternalError',
  ])
})

test('a refusal for another reason proves nothing of the fault, and no answer says nothing', () => {
  const expectation = { situation: 'unknown-parameter' }
  expect(judged(refusal('ResourceLimitExceeded'), expectation)).toEqual([
    'ImportImage.refuses.unknown-parameter ? ResourceLimitExceeded: a quota of the target is used up',
  ])
  expect(judged(refusal('DuplicateTransitGatewayAttachment'), expectation)).toEqual([
    'ImportImage.refuses.unknown-parameter ? DuplicateTransitGatewayAttachment: something that an earlier request made stands in the way',
  ])
  expect(judged(noAnswer('reset'), expectation)).toEqual([])
  expect(judged({}, {})).toEqual([])
})
