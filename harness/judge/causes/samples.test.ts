import { expect, test } from 'vitest'
import type { Case } from '../../golden/case.ts'
import type { Exchange } from '../../wire/exchange.ts'
import { addFailure, type Groups } from './samples.ts'

const kase = (id: string, parameters: number, version = '2016-11-15') =>
  ({
    id,
    version,
    steps: [
      { role: 'test', wire: Object.fromEntries(Array.from({ length: parameters }, (_, i) => [i, ''])) },
    ],
  }) as unknown as Case

const cases = [kase('a', 4), kase('b', 2, '2013-02-01'), kase('c', 2), kase('d', 9), kase('e', 3)]

const keptOf = (orders: readonly number[]): string[] => {
  const groups: Groups = new Map()
  for (const order of orders)
    addFailure(groups, 'X.root', { name: 'n', theme: 'n' }, { case: cases[order]!, order, exchanges: [] })
  const [group] = groups.values()
  expect(group!.failures).toBe(orders.length)
  return group!.samples.map(({ case: one }) => one.id)
}

test('the plainest cases are kept, the newest version first, in whatever order they come', () => {
  expect(keptOf([0, 1, 2, 3, 4])).toEqual(['c', 'b', 'e'])
  expect(keptOf([4, 3, 2, 1, 0])).toEqual(['c', 'b', 'e'])
})

test('cases are kept of so many groups and no more, the same in whatever order they come', () => {
  const holders = (names: readonly number[]): string[] => {
    const groups: Groups = new Map()
    for (const n of names)
      addFailure(groups, `X.${n}`, { name: 'n', theme: 'n' }, { case: cases[0]!, order: n, exchanges: [] })
    return [...groups.values()].flatMap(({ clause, samples }) => (samples.length ? clause : [])).sort()
  }
  const names = Array.from({ length: 1000 }, (_, n) => n)
  expect(holders(names)).toHaveLength(800)
  expect(holders(names.toReversed())).toEqual(holders(names))
})

test('a case with long answers is counted, and not kept', () => {
  const groups: Groups = new Map()
  const exchanges = [{ response: { body: new Uint8Array(200_000) } }] as unknown as Exchange[]
  addFailure(groups, 'X.root', { name: 'n', theme: 'n' }, { case: cases[0]!, order: 0, exchanges })
  addFailure(groups, 'X.root', { name: 'n', theme: 'n' }, { case: cases[1]!, order: 1, exchanges: [] })
  const [group] = groups.values()
  expect([group!.failures, group!.samples.map(({ case: one }) => one.id)]).toEqual([2, ['b']])
})
