import { expect, test } from 'vitest'
import { type Attributed, attributedByName } from './attributed.ts'
import type { Normalisation } from './normalisation.ts'

const group = (clause: string, name: string, ...needs: readonly Normalisation[]): Attributed => ({
  group: { clause, name, theme: name, failures: 1, samples: [], lot: '' },
  shown: needs.length ? [{ needs: needs.map((one) => [one]) }] : [],
})
const one: Normalisation = { id: 'one', words: 'one' }
const other: Normalisation = { id: 'other', words: 'other', forgives: (clause) => clause.endsWith(':echo') }

const needsOf = (untried: Attributed, ...tried: readonly Attributed[]): string[] =>
  attributedByName([...tried, untried])
    .at(-1)!
    .shown[0]!.needs.flat()
    .map(({ id }) => id)

test('what was not tried is of the cause of what goes by the same name', () => {
  expect(needsOf(group('Y.root', 'n'), group('X.names', 'n', one))).toEqual(['one'])
})

test('else of what all need that fail in the same respect, where they agree', () => {
  const untried = group('Y.refuses.a', 'a')
  expect(needsOf(untried, group('X.refuses.b', 'b', one), group('X.refuses.c', 'c', one))).toEqual(['one'])
  expect(needsOf(untried, group('X.refuses.b', 'b', one), group('X.refuses.c', 'c', other))).toEqual([
    'theme a',
  ])
})

test('else of what forgives it, else of its own name', () => {
  expect(needsOf(group('Y.output.a:echo', 'a'), group('X.root', 'b', other))).toEqual(['other'])
  expect(needsOf(group('Y.output.a:type', 'a'), group('X.root', 'b', other))).toEqual(['theme a'])
})
