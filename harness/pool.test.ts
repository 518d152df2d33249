import { expect, test } from 'vitest'
import { pool } from './pool.ts'

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

test('what goes wrong with one item goes wrong with the whole', async () => {
  const failing = pool([1, 2, 3], 2, async (i) => {
    if (i === 2) throw new Error('two')
    return i
  })
  await expect(collect(failing)).rejects.toThrow('two')
})
