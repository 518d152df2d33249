import { expect, test } from 'vitest'
import type { Report } from '../model.ts'
import type { Part } from '../part.ts'
import type { Entry } from './baseline.ts'
import { clauseWith, failing, holding } from './clause.fixture.ts'
import { holdAgainst } from './hold-against.ts'

const entry = {
  clause: 'ImportVolume.namespace',
  versions: ['2013-02-01'],
  reason: 'later',
  fingerprint: 'aaaaaaaaaaaa',
} satisfies Entry
const way = entry.fingerprint
const hold = (clause: Report['clauses'][number], entries: readonly Entry[] = [entry], part?: Part) => {
  const run = { today: '2026-10-03', part }
  const { clauses, baseline } = holdAgainst([clause], { schemaVersion: 1, entries }, run)
  return { ...baseline, clause: clauses[0]! }
}
const names = (mentions: readonly { clause: string; versions?: readonly string[] }[]) =>
  mentions.map(({ clause, versions = [] }) => [clause, ...versions].join(' '))

test('a known failure stays failed, with its reason and issue', () => {
  const held = hold(clauseWith({ '2013-02-01': failing(way) }), [{ ...entry, issue: 'https://x/1' }])
  expect(held.clause).toMatchObject({ status: 'failed', known: { reason: 'later', issue: 'https://x/1' } })
  expect(held).toMatchObject({ entries: 1, known: 1, stale: [], changed: [], expired: [] })
})

test('a known failure that fails in another way counts, and is named', () => {
  const held = hold(clauseWith({ '2013-02-01': failing('bbbbbbbbbbbb') }))
  expect(held.clause.known).toBeUndefined()
  expect(names(held.changed)).toEqual(['ImportVolume.namespace 2013-02-01'])
})

test('so does one that fails in a further way, or at a further version', () => {
  const further = hold(clauseWith({ '2013-02-01': failing(way, 'bbbbbbbbbbbb') }))
  expect([further.clause.known, further.changed.length]).toEqual([undefined, 1])
  const elsewhere = hold(clauseWith({ '2013-02-01': failing(way), '2016-11-15': failing(way) }))
  expect(elsewhere.clause.known).toBeUndefined()
  expect(names(elsewhere.changed)).toEqual(['ImportVolume.namespace 2016-11-15'])
})

test('an entry without versions is one for every version', () => {
  const { versions: _, ...every } = entry
  const held = hold(clauseWith({ '2013-02-01': failing(way), '2016-11-15': failing(way) }), [every])
  expect(held.clause.known).toEqual({ reason: 'later' })
  expect(hold(clauseWith({ '2013-02-01': failing(way), '2016-11-15': holding }), [every]).stale).toEqual([])
  expect(names(hold(clauseWith({ '2016-11-15': holding }), [every]).stale)).toEqual([
    'ImportVolume.namespace 2016-11-15',
  ])
})

test('two ways of failing take two entries', () => {
  const other = { ...entry, fingerprint: 'bbbbbbbbbbbb', reason: 'never' }
  const clause = clauseWith({ '2013-02-01': failing(way, 'bbbbbbbbbbbb') })
  expect(hold(clause, [entry, other]).clause.known).toEqual({ reason: 'later; never' })
})

test('an entry whose clause holds is stale, at the versions where it does', () => {
  const both = { ...entry, versions: ['2013-02-01', '2016-11-15'] }
  const held = hold(clauseWith({ '2013-02-01': failing(way), '2016-11-15': holding }), [both])
  expect(held.known).toBe(1)
  expect(names(held.stale)).toEqual(['ImportVolume.namespace 2016-11-15'])
})

test.each([
  ['was skipped', clauseWith({}, { status: 'unsupported' }), undefined],
  ['was not exercised', clauseWith({}), undefined],
  ['was exercised at another version only', clauseWith({ '2016-11-15': holding }), undefined],
  ['could not be told in some cases', clauseWith({ '2013-02-01': { ...holding, untold: 1 } }), undefined],
  ['is disputed', clauseWith({ '2013-02-01': holding }, { status: 'disputed' }), undefined],
  ['passed the cases of a pattern', clauseWith({ '2013-02-01': holding }), { only: ['x'] }],
  ['passed the cases of a shard', clauseWith({ '2013-02-01': holding }), { shard: '1/2' }],
  ['passed until the run broke off', clauseWith({ '2013-02-01': holding }), { cutShort: true }],
] as const)('an entry whose clause %s is not stale', (_, clause, part) => {
  expect(hold(clause, [entry], part).stale).toEqual([])
})

test('a run of some operations tells of their own clauses only', () => {
  const part = { operations: ['ImportVolume'] }
  const clause = clauseWith({ '2013-02-01': holding })
  expect(hold(clause, [entry], part).stale).toHaveLength(1)
  expect(hold({ ...clause, operation: null }, [entry], part).stale).toEqual([])
})

test('an entry excuses through its last day, and no longer', () => {
  const until = (expires: string) => hold(clauseWith({ '2013-02-01': failing(way) }), [{ ...entry, expires }])
  expect(until('2026-10-03')).toMatchObject({ known: 1, expired: [] })
  const over = until('2026-10-02')
  expect(over.clause.known).toBeUndefined()
  expect([names(over.expired), over.changed]).toEqual([['ImportVolume.namespace 2013-02-01'], []])
})

const pattern: Entry = { clause: 'ImportVolume.*', reason: 'later', owner: 'me', versions: ['2013-02-01'] }

test('a pattern excuses whatever way of failing, of the clauses and at the versions that it names', () => {
  const held = hold(clauseWith({ '2013-02-01': failing(way, 'bbbbbbbbbbbb') }), [pattern])
  expect(held.clause.known).toEqual({ reason: 'later', owner: 'me' })
  expect(hold(clauseWith({ '2016-11-15': failing(way) }), [pattern]).clause.known).toBeUndefined()
  const other = clauseWith({ '2013-02-01': failing(way) }, { id: 'ImportImage.root' })
  expect(hold(other, [pattern])).toMatchObject({ known: 0, changed: [] })
  expect(
    hold(clauseWith({ '2013-02-01': failing(way) }), [{ ...pattern, expires: '2026-10-02' }]),
  ).toMatchObject({
    ...{ known: 0, expired: [{ clause: 'ImportVolume.*', owner: 'me' }] },
  })
})

test('what fails beside a pattern is told under its own name', () => {
  const held = hold(clauseWith({ '2013-02-01': failing(way), '2016-11-15': failing(way) }), [pattern])
  expect(names(held.changed)).toEqual(['ImportVolume.namespace 2016-11-15'])
})

test('a pattern is stale when nothing fails that it names, and something holds', () => {
  const stale = (clauses: Report['clauses'], part?: Part) =>
    names(
      holdAgainst(clauses, { schemaVersion: 1, entries: [pattern] }, { today: '2026-10-03', part }).baseline
        .stale,
    )
  const holds = clauseWith({ '2013-02-01': holding })
  const root = { id: 'ImportVolume.root' }
  const silent = clauseWith({}, root)
  expect(stale([holds, silent])).toEqual(['ImportVolume.* 2013-02-01'])
  expect(stale([holds, clauseWith({ '2013-02-01': failing(way) }, root)])).toEqual([])
  expect(stale([holds, clauseWith({ '2013-02-01': failing(way) }, { ...root, level: 'MAY' })])).toHaveLength(
    1,
  )
  expect(stale([holds, clauseWith({}, { ...root, status: 'blocked' })])).toEqual([])
  expect(stale([silent])).toEqual([])
  expect(stale([holds], { operations: ['ImportVolume'] })).toEqual([])
})

test('what is not in the baseline counts', () => {
  const held = hold(clauseWith({ '2013-02-01': failing(way) }, { id: 'ImportVolume.root' }))
  expect([held.clause.known, held.changed]).toEqual([undefined, []])
})
