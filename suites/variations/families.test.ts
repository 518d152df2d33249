import { expect, test } from 'vitest'
import { families } from './families.ts'

test('the names of families are public: they stand in the ids of cases', () => {
  expect(families.map(({ name }) => name).join(' ')).toBe(
    'pairwise misspelt text value dry-run combined optional unknown get type missing item near-id index encoding ' +
      'case list range order shape ids number untrue dry-run-leaves-nothing tag storage token-again token-reused ' +
      'duplicate dry-run-fault other-version mixed words random typing-error',
  )
})

test('three families have no end, the others no chance in them', () => {
  expect(families.filter(({ nth }) => nth).map(({ name }) => name)).toEqual([
    'words',
    'random',
    'typing-error',
  ])
  expect(families.filter(({ finite }) => !finite).map(({ name }) => name)).toEqual([
    'words',
    'random',
    'typing-error',
  ])
})

test('one family asks for every task that there is', () => {
  expect(families.filter((one) => one.looksAtAll).map(({ name }) => name)).toEqual(['dry-run-leaves-nothing'])
})
