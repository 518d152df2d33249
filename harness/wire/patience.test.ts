import { expect, test } from 'vitest'
import type { Sent } from './exchange.ts'
import { createPatience } from './patience.ts'

const sent = { sentAt: 0, durationMs: 0 }
const closed: Sent = { ...sent, failure: { kind: 'reset', message: '' } }
const answered: Sent = {
  ...sent,
  response: { status: 200, headers: {}, body: new Uint8Array(), truncated: false },
}

test('an action that closes every connection is not tried again, any other still is', () => {
  const { has, learn } = createPatience()
  for (let i = 0; i < 3; i++) {
    learn('ImportImage', closed)
    learn('ImportVolume', answered)
  }
  expect([has('ImportImage'), has('ImportVolume')]).toEqual([false, true])
})

test('of a target that closes every connection nothing is tried again, until it answers', () => {
  const { has, learn } = createPatience()
  for (const action of ['A', 'B', 'C']) learn(action, closed)
  expect(has('D')).toBe(false)
  learn('D', answered)
  expect(has('A')).toBe(true)
})
