import { expect, test } from 'vitest'
import type { Step } from '../../harness/golden/case.ts'
import { imageImports } from './families.fixture.ts'
import { type Answer, looksOf, refusal, toldOf } from './looks.fixture.ts'
import { signature } from './signature.ts'

const { make, describe } = imageImports
const wrongly = (answer: Answer, credentials: Step['credentials'], role: Step['role'] = 'test') =>
  make(answer, {}, { credentials, role })
const refused = refusal('AuthFailure', 403)
const clause = 'ImportImage.signature'
const served = `${clause} — outcome: expected AuthFailure or SignatureDoesNotMatch, got success`

test('a target that refuses a wrong signature refuses it everywhere', () => {
  expect(toldOf(signature, looksOf([wrongly(refused, 'forged'), wrongly(refused, 'none')]))).toEqual([
    clause,
    clause,
  ])
  expect(toldOf(signature, looksOf([wrongly(refused, 'forged'), wrongly({}, 'forged')]))).toEqual([
    clause,
    served,
  ])
})

test('one that refuses a wrong secret refuses unknown keys and unsigned requests as well', () => {
  const elsewhere = wrongly(refused, 'forged', 'setup')
  expect(toldOf(signature, looksOf([elsewhere, wrongly({}, 'unknown'), wrongly({}, 'none')]))).toEqual([
    served,
    served,
  ])
})

test('one that refuses a wrong secret refuses what was signed hours ago, and is not told so where it cannot be known', () => {
  const old = `${clause}-age`
  const [forged, age] = [wrongly(refused, 'forged'), wrongly(refusal('RequestExpired'), 'stale')]
  expect(toldOf(signature, looksOf([forged, age]))).toEqual([clause, old])
  expect(toldOf(signature, looksOf([forged, wrongly({}, 'stale')]))).toEqual([
    clause,
    `${old} — outcome: expected RequestExpired, got success`,
  ])
  expect(toldOf(signature, looksOf([wrongly({}, 'stale')]))).toEqual([
    `${old} ? the target serves requests that are signed hours ago`,
  ])
})

test('one that only looks keys up claims nothing of secrets', () => {
  expect(toldOf(signature, looksOf([wrongly(refused, 'unknown'), wrongly({}, 'forged')]))).toEqual([
    clause,
    `${clause} ? the target serves requests that are signed with a wrong secret`,
  ])
})

test('one that verifies nothing claims nothing', () => {
  expect(
    toldOf(signature, looksOf([wrongly({}, 'none'), wrongly(refusal('InvalidParameter'), 'none')])),
  ).toEqual([
    `${clause} ? the target serves requests that are signed not at all`,
    `${clause} ? the target serves requests that are signed not at all`,
  ])
})

test('what is rightly signed is not its business', () => {
  expect(toldOf(signature, looksOf([describe([], []), wrongly(refused, 'denied')]))).toEqual([])
})

test('a refusal that speaks of a bucket or of a token of the request is none of a signature', () => {
  for (const code of ['InaccessibleStorageLocation', 'InvalidNextToken'])
    expect(toldOf(signature, looksOf([wrongly(refusal(code), 'none'), wrongly({}, 'none')]))).toEqual(
      Array(2).fill(`${clause} ? the target serves requests that are signed not at all`),
    )
})
