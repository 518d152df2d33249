import { expect, test } from 'vitest'
import type { Sent } from './exchange.ts'
import { createPresence } from './presence.ts'

const sent = { sentAt: 0, durationMs: 0 }
const refused: Sent = { ...sent, failure: { kind: 'refused', message: '' } }
const answered: Sent = {
  ...sent,
  response: { status: 200, headers: {}, body: new Uint8Array(), truncated: false },
}

/** Answers in turn, the last again and again, at a clock that only waiting moves. */
function at(...answers: Sent[]) {
  let time = 0
  const sleep = async (milliseconds: number) => {
    time += milliseconds
  }
  const clock = { now: () => time, sleep }
  const once = async () => (answers.length > 1 ? answers.shift()! : answers[0]!)
  return { presence: createPresence(1000, clock), once, time: () => time }
}

test('a target that never was there is not waited for', async () => {
  const { presence, once, time } = at(refused)
  expect(await presence.await(once)).toBe(refused)
  expect([time(), presence.outages()]).toEqual([0, 0])
})

test('one that was there is waited for, and its absence counts once', async () => {
  const { presence, once } = at(answered, refused, refused, answered)
  await presence.await(once)
  expect(await presence.await(once)).toBe(answered)
  expect(presence.outages()).toBe(1)
})

test('the wait has an end', async () => {
  const { presence, once, time } = at(answered, refused)
  await presence.await(once)
  expect(await presence.await(once)).toBe(refused)
  expect(time()).toBe(1000)
})
