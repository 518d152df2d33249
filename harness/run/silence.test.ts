import { expect, test } from 'vitest'
import type { Case } from '../golden/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { createSilence, unsent } from './silence.ts'
import { untold } from './untold.ts'

const kase = { id: 'a', version: 'v', clause: 'A.accepted', steps: [{ operation: 'A' }] } as unknown as Case
const late = [{ step: 0, failure: { kind: 'timeout', message: '' } }] as unknown as Exchange[]
const answered = [{ step: 0 }] as unknown as Exchange[]

test('an operation that never answers in time is given up, and its cases say so', () => {
  const silence = createSilence()
  for (let i = 0; i < 7; i++) silence.learn(kase, late)
  expect(silence.of(kase)).toBeUndefined()
  silence.learn(kase, late)
  expect(silence.of(kase)).toBe('A')
  expect(untold(kase, unsent('A')).findings).toMatchObject([
    { status: 'inconclusive', reason: 'not sent: A had no answer 8 times in a row' },
  ])
})

test('one answer in time, and it is waited for again', () => {
  const silence = createSilence()
  for (let i = 0; i < 7; i++) silence.learn(kase, late)
  silence.learn(kase, answered)
  silence.learn(kase, late)
  expect(silence.of(kase)).toBeUndefined()
})
