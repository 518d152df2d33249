import { expect, test } from 'vitest'
import { currentCase, currentClause, firstClause, lintRenamed } from './renamed.ts'

const names = {
  clauses: { 'A.one': 'A.two', 'A.two': 'A.three' },
  cases: { 'A/old': 'A/new' },
}

test('an old name is the one of now, however often it changed', () => {
  expect(['A.one', 'A.two', 'A.three', 'B'].map((id) => currentClause(id, names))).toEqual([
    ...['A.three', 'A.three', 'A.three', 'B'],
  ])
  expect(['A.three', 'A.two', 'B', 'toString'].map((id) => firstClause(id, names))).toEqual([
    ...['A.one', 'A.one', 'B', 'toString'],
  ])
})

test('a variant goes with its case', () => {
  expect(['A/old', 'A/old~text.17', 'A/older'].map((id) => currentCase(id, names))).toEqual([
    ...['A/new', 'A/new~text.17', 'A/older'],
  ])
})

test('a list of names is held against what there is', () => {
  expect([...lintRenamed(names.clauses, new Set(['A.three']))]).toEqual([])
  expect([...lintRenamed({ a: 'b', b: 'a', c: 'd', e: 'f' }, new Set(['d', 'c']))]).toEqual([
    ...[
      'a leads in a circle',
      'b leads in a circle',
      'c is in use again',
      'e leads to f, which there is not',
    ],
  ])
})
