import { expect, test } from 'vitest'
import type { Case } from '../../golden/case.ts'
import type { Attributed } from './attributed.ts'
import { cover } from './cover.ts'
import type { Normalisation, Wider } from './normalisation.ts'

const group = (clause: string, ...needs: readonly Normalisation[]): Attributed => ({
  group: { clause, name: 'n', theme: 'n', failures: 2, samples: [], lot: '' },
  shown: [
    { sample: { case: { id: clause, version: 'v' } as Case, order: 1, exchanges: [] }, needs: [needs] },
  ],
})
const one: Normalisation = { id: 'one', words: 'no requestId' }
const other: Normalisation = { id: 'other', words: 'a wrong state' }

test('a clause that two things are wrong with is promised by neither', () => {
  const told = cover([group('X.a', one), group('X.b', one, other), group('Y.c', other)], { holding: [] })
  expect(told.map(({ cause, clauses, mends }) => ({ cause, clauses, mends }))).toEqual([
    { cause: 'X: no requestId', clauses: ['X.a', 'X.b'], mends: ['X.a'] },
    { cause: 'a wrong state', clauses: ['X.b', 'Y.c'], mends: ['Y.c'] },
  ])
  expect(told.reduce((sum, { failures }) => sum + failures, 0)).toBe(6)
})

test('causes are parts of a wider one where no clause that it covers has held', () => {
  const wider: Wider = { id: 'all', words: 'everything is 500', covers: (clause) => clause.endsWith('.c') }
  const parts = [one, other].map((part) => ({ ...part, parts: [wider] }))
  const groups = [group('X.a', parts[0]!), group('Y.b', parts[1]!)]
  const causes = (holding: readonly string[]) => cover(groups, { holding }).map(({ cause }) => cause)
  expect(causes([])).toEqual(['everything is 500'])
  expect(causes(['Z.c'])).toHaveLength(2)
})

test('the example is a case that the report shows', () => {
  const groups = [group('X.a', one), group('X.b', one)]
  expect(cover(groups, { holding: [], isShown: (clause) => clause === 'X.b' })[0]!.example).toBe('X.b@v')
})

test('of two explanations the one holds that explains most besides', () => {
  const { group: both } = group('X.a', one)
  const either: Attributed = { group: both, shown: [{ needs: [[one], [other]] }] }
  const told = cover([either, group('Y.b', other)], { holding: [] })
  expect(told.map(({ cause, mends }) => [cause, mends])).toEqual([['a wrong state', ['X.a', 'Y.b']]])
})

test('what is said of several operations in the same words is one cause, and of several members is not', () => {
  const saying = (id: string, words: string): Normalisation => ({ id, words })
  const told = cover(
    [
      group('ImportImage.a', saying('1', 'ImportImage refuses valid requests with 400 X')),
      group('ImportImage.b', saying('1', 'ImportImage refuses valid requests with 400 X')),
      group('ImportVolume.a', saying('2', 'ImportVolume refuses valid requests with 400 X')),
      group('ImportVolume.b', saying('3', 'the size is missing')),
      group('ImportVolume.c', saying('4', 'the zone is missing')),
    ],
    { holding: [] },
  )
  expect(told.map(({ cause, mends }) => [cause, mends])).toEqual([
    [
      'ImportImage refuses valid requests with 400 X (and so with ImportVolume)',
      ['ImportImage.a', 'ImportImage.b', 'ImportVolume.a'],
    ],
    ['ImportVolume: the size is missing', ['ImportVolume.b']],
    ['ImportVolume: the zone is missing', ['ImportVolume.c']],
  ])
})
