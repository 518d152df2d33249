import { expect, test } from 'vitest'
import { loadLibrary } from '../golden/library.ts'
import { emptyTally } from '../judge/tally.ts'
import { verdictOf } from './verdict.ts'

const operations = [
  { name: 'ImportVolume', versions: { '2016-11-15': 'unsupported' as const } },
  { name: 'ImportImage', versions: { '2016-11-15': 'supported' as const } },
]
const judged = { clauses: [], operations, strict: false, lacked: [], library: loadLibrary(), owesAll: true }
const tally = { ...emptyTally(new Set()), facts: 1 }

test('an operation of golden that was asked for and is not there counts', () => {
  expect(verdictOf(judged, tally)).toEqual({
    verdict: 'does-not-conform',
    reasons: ['1 of 2 operations unsupported'],
  })
})

test('where all of EC2 is asked for, nobody has to have anything', () => {
  const whole = { ...judged, library: { ...judged.library, isWhole: true as const } }
  expect(verdictOf(whole, tally)).toEqual({ verdict: 'conforms', reasons: [] })
})

test('nothing is held against a client that it does not offer, and all that fails is', () => {
  expect(verdictOf({ ...judged, owesAll: false }, tally)).toEqual({ verdict: 'conforms', reasons: [] })
  const broken = { ...tally, broken: ['the driver is broken'] }
  expect(verdictOf({ ...judged, owesAll: false }, broken)).toEqual({
    verdict: 'inconclusive',
    reasons: ['the driver is broken'],
  })
})
