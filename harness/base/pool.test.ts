import { expect, test } from 'vitest'
import { type Aside, pool } from './pool.ts'

const collect = async <T>(source: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const item of source) all.push(item)
  return all
}

test('every item is worked on once, whatever the limit', async () => {
  const items = Array.from({ length: 50 }, (_, i) => i)
  for (const limit of [1, 7, 100]) {
    const results = await collect(pool(items, limit, async (i) => i * 2))
    expect(results.sort((a, b) => a - b)).toEqual(items.map((i) => i * 2))
  }
})

test('no more are under way than the limit, and the next is pulled only when one is done', async () => {
  let running = 0
  let most = 0
  let pulled = 0
  function* source() {
    for (; pulled < 30; pulled++) yield pulled
  }
  const work = async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 1))
    running--
  }
  const results = pool(source(), 4, work)
  await results.next()
  expect(pulled).toBeLessThan(8)
  await collect(results)
  expect(most).toBe(4)
})

test('others are worked on while one waits aside, and no end of them', async () => {
  const started: number[] = []
  const released = Promise.withResolvers<void>()
  const results = pool(Array(30).keys(), 2, async (i, aside) => {
    started.push(i)
    if (i !== 29) await aside(released.promise)
    return i
  })
  const first = results.next()
  await new Promise((resolve) => setTimeout(resolve, 1))
  expect(started).toHaveLength(10)
  released.resolve()
  expect([(await first).value, ...(await collect(results))].sort((a, b) => a - b)).toEqual([
    ...Array(30).keys(),
  ])
})

test('what is alone waits for what waits aside', async () => {
  let running = 0
  const seen: number[] = []
  const work = async (i: number, aside: Aside) => {
    running++
    if (i % 3 === 0) seen.push(running)
    await aside(new Promise((resolve) => setTimeout(resolve, 1)))
    running--
  }
  await collect(pool(Array(12).keys(), 3, work, (i) => i % 3 === 0))
  expect(seen).toEqual([1, 1, 1, 1])
})

test('what goes wrong with one item goes wrong with the whole', async () => {
  const failing = pool([1, 2, 3], 2, async (i) => {
    if (i === 2) throw new Error('two')
    return i
  })
  await expect(collect(failing)).rejects.toThrow('two')
})
