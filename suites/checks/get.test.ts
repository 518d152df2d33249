import { expect, test } from 'vitest'
import type { Expectation, Step } from '../../harness/golden/case.ts'
import { imageImports } from './families.fixture.ts'
import { get } from './get.ts'
import { type Answer, looksOf, noAnswer, refusal, toldOf } from './looks.fixture.ts'

const { task, make } = imageImports
const made = (more = {}) => task('import-ami-1', 'active', more)
const byGet = (answer: Answer, expect: Expectation = {}) =>
  make(answer, { Platform: 'Linux' }, { method: 'GET', expect })
const told = (answer: Answer, expect?: Expectation) => toldOf(get, looksOf([byGet(answer, expect)]))

test('a request by GET is served as one by POST is', () => {
  expect(told(made())).toEqual(['ImportImage.get'])
  expect(told(refusal('MissingAction'))).toEqual([
    'ImportImage.get — outcome: expected the answer that POST gets, got 400 MissingAction',
  ])
  expect(told(noAnswer('reset'))).toEqual([
    'ImportImage.get — outcome: expected the answer that POST gets, got no answer',
  ])
})

test('where a refusal is due, it is served by that one and no other', () => {
  const expectation = { situation: 'unknown-parameter' }
  expect(told(refusal('UnknownParameter'), expectation)).toEqual(['ImportImage.get'])
  expect(told(refusal('MissingAction'), expectation)).toEqual([
    'ImportImage.get — outcome: expected the answer that POST gets, got 400 MissingAction',
  ])
})

test('what is taken, or refused in a manner of the target, may be by POST as well', () => {
  const expectation = { situation: 'unknown-parameter' }
  expect(told(made(), expectation)).toEqual(['ImportImage.get'])
  expect(told(refusal('UnknownParameterException'), expectation)).toEqual(['ImportImage.get'])
  expect(told(refusal(''), expectation)).toEqual(['ImportImage.get ? the error has no code'])
})

test('a refusal for what the target lacks tells nothing', () => {
  expect(told(refusal('ResourceLimitExceeded'))).toEqual([
    'ImportImage.get ? ResourceLimitExceeded: a quota of the target is used up',
  ])
})

test('what the same request by POST kept is not lost by GET; what no request keeps is no matter of GET', () => {
  const byPost = (Platform: string) =>
    make(task('import-ami-2', 'active', { Platform }), { Platform: 'Linux' })
  const calls = (Platform: string) => looksOf([byPost(Platform), byGet(made({ Platform: 'Windows' }))])
  expect(toldOf(get, calls('Linux'))).toEqual(['ImportImage.get — platform: expected "Linux", got "Windows"'])
  expect(toldOf(get, calls('Windows'))).toEqual(['ImportImage.get'])
})

test('requests by POST, and those that only set up, are not its business', () => {
  const step: Partial<Step> = { method: 'GET', role: 'setup' }
  expect(toldOf(get, looksOf([make(made()), make(refusal('MissingAction'), {}, step)]))).toEqual([])
})
