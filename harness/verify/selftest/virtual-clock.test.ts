import { expect, test } from 'vitest'
import { virtualClock } from './virtual-clock.ts'

test('an hour of waiting takes no time, and who waits less wakes first', async () => {
  const { now, sleep } = virtualClock(0)
  const woken: [string, number][] = []
  const wait = async (name: string, milliseconds: number) => {
    await sleep(milliseconds)
    woken.push([name, now()])
  }
  await Promise.all([wait('late', 3_600_000), wait('soon', 10), wait('as soon', 10)])
  expect(woken).toEqual([
    ['soon', 10],
    ['as soon', 10],
    ['late', 3_600_000],
  ])
})

test('time stands still for who is awake', async () => {
  const { now, sleep } = virtualClock(5)
  void sleep(1000)
  for (let i = 0; i < 100; i++) await Promise.resolve()
  expect(now()).toBe(5)
})
