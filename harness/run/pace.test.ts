import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

test('ten calls at five a second take two seconds, less the first', async () => {
  let time = 0
  const sleep = async (milliseconds: number) => {
    time += milliseconds
  }
  const pace = createPace(5, { now: () => time, sleep })
  for (let i = 0; i < 10; i++) await pace()
  expect(time).toBe(1800)
})
