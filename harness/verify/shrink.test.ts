import { expect, test } from 'vitest'
import type { Case } from '../golden/case.ts'
import { shrink } from './shrink.ts'

/** A case over words, any of which may go. */
const of = (words: readonly string[]): Case => ({
  kind: 'variant',
  id: 'Words/all~1',
  version: '2016-11-15',
  operation: 'Words',
  clause: 'Words.accepted',
  steps: [
    {
      id: words.join(' '),
      operation: 'Words',
      role: 'test',
      method: 'POST',
      credentials: 'allowed',
      wire: {},
      expect: {},
    },
  ],
  smaller: () => words.map((_, i) => of(words.toSpliced(i, 1))),
})

const wordsOf = ({ steps }: Case) => steps[0]!.id.split(' ')

test('what is left is what it takes to fail', async () => {
  const needs = ['disk', 'tag']
  const smallest = await shrink(of(['zone', 'disk', 'text', 'tag', 'key']), async (one) =>
    needs.every((word) => wordsOf(one).includes(word)),
  )
  expect(wordsOf(smallest)).toEqual(needs)
})

test('a case of which nothing smaller fails stays as it is', async () => {
  const kase = of(['a', 'b'])
  expect(await shrink(kase, async () => false)).toBe(kase)
})

test('no more is sent than the budget allows', async () => {
  let sent = 0
  const many = of(Array.from({ length: 500 }, (_, i) => `w${i}`))
  await shrink(many, async () => ++sent > 0, 64)
  expect(sent).toBe(64)
})
