import { expect, test } from 'vitest'
import type { Report } from '../model.ts'
import type { Entry } from './baseline.ts'
import { clauseWith, failing, holding } from './clause.fixture.ts'
import { type Given, updateBaseline } from './update-baseline.ts'

const way = 'aaaaaaaaaaaa'
const other = 'bbbbbbbbbbbb'
const entry: Entry = {
  clause: 'ImportVolume.namespace',
  versions: ['2013-02-01'],
  reason: 'mine',
  issue: 'https://x/1',
  fingerprint: way,
}
const update = (
  entries: readonly Entry[],
  clauses: Report['clauses'],
  { part, ...given }: Given & { part?: Report['part'] } = {},
) => {
  const report = {
    startedAt: '2026-10-03T00:00:00Z',
    suite: { version: '0.1.0' },
    clauses,
    ...(part && { part }),
  }
  const { baseline, ...became } = updateBaseline({ schemaVersion: 1, entries }, report as Report, given)
  return { entries: baseline.entries, ...became }
}

test('a failure gets an entry, with the reason that was given or one that says when', () => {
  const clauses = [clauseWith({ '2013-02-01': failing(way), '2016-11-15': holding })]
  const { issue: _, ...bare } = entry
  expect(update([], clauses, { reason: 'mine' }).entries).toEqual([bare])
  expect(update([], clauses).entries[0]!.reason).toBe('failed on 2026-10-03, ec2spec 0.1.0')
  expect(update([], clauses).added).toEqual(['ImportVolume.namespace'])
})

test('one way at two versions is one entry, two ways are two', () => {
  const clauses = [clauseWith({ '2013-02-01': failing(way, other), '2016-11-15': failing(way) })]
  expect(update([], clauses).entries.map(({ versions, fingerprint }) => [fingerprint, versions])).toEqual([
    [way, ['2013-02-01', '2016-11-15']],
    [other, ['2013-02-01']],
  ])
})

test('a failure that a pattern excuses gets no entry, and a pattern goes when nothing that it names fails', () => {
  const pattern: Entry = { clause: 'ImportVolume.*', reason: 'later', owner: 'me' }
  const broken = clauseWith({ '2013-02-01': failing(way) })
  expect(update([pattern], [broken]).entries).toEqual([pattern])
  expect(update([{ ...pattern, versions: ['2016-11-15'] }], [broken]).entries).toHaveLength(2)
  expect(update([pattern], [clauseWith({ '2013-02-01': holding })])).toMatchObject({
    ...{ entries: [], removed: ['ImportVolume.*'] },
  })
})

test('new entries are of who is named', () => {
  const { entries } = update([], [clauseWith({ '2013-02-01': failing(way) })], { owner: 'me' })
  expect(entries[0]).toMatchObject({ owner: 'me' })
})

test('a MAY is never scored and gets none', () => {
  expect(update([], [clauseWith({ '2013-02-01': failing(way) }, { level: 'MAY' })]).entries).toEqual([])
})

test('what still holds stays as it is, whatever reason is given for the new', () => {
  const fresh = clauseWith({ '2013-02-01': failing(other) }, { id: 'ImportVolume.root' })
  const told = update([entry], [clauseWith({ '2013-02-01': failing(way) }), fresh], { reason: 'new' })
  expect(told.entries[0]).toEqual(entry)
  expect(told.entries[1]).toMatchObject({ clause: 'ImportVolume.root', reason: 'new' })
  expect([told.added, told.changed, told.removed]).toEqual([['ImportVolume.root'], [], []])
})

test('a further version is added to its entry', () => {
  const clauses = [clauseWith({ '2013-02-01': failing(way), '2016-11-15': failing(way) })]
  expect(update([entry], clauses).entries).toEqual([{ ...entry, versions: ['2013-02-01', '2016-11-15'] }])
})

test('what fails in another way keeps reason and issue under its new fingerprint', () => {
  const told = update([entry], [clauseWith({ '2013-02-01': failing(other) })])
  expect(told.entries).toEqual([{ ...entry, fingerprint: other }])
  expect(told.changed).toEqual(['ImportVolume.namespace'])
})

test('what was fixed is struck off, at the versions where it was', () => {
  const both = { ...entry, versions: ['2013-02-01', '2016-11-15'] }
  const half = clauseWith({ '2013-02-01': holding, '2016-11-15': failing(way) })
  expect(update([both], [half]).entries).toEqual([{ ...entry, versions: ['2016-11-15'] }])
  const told = update([entry], [clauseWith({ '2013-02-01': holding })])
  expect([told.entries, told.removed]).toEqual([[], ['ImportVolume.namespace']])
})

const { versions: _, ...every } = entry
test.each([
  ['was not exercised', entry, [clauseWith({})], undefined],
  ['is no part of the report', entry, [], undefined],
  ['passed, but only a part was run', entry, [clauseWith({ '2013-02-01': holding })], { only: ['x'] }],
  ['has no versions and was not exercised', every, [clauseWith({})], undefined],
  [
    'has no versions and fails at one',
    every,
    [clauseWith({ '2013-02-01': holding, '2016-11-15': failing(way) })],
  ],
] as const)('an entry whose clause %s stays', (_, one, clauses, part = undefined) => {
  expect(update([one], clauses, part ? { part } : {}).entries).toEqual([one])
})

test('an expired entry is for its owner to renew', () => {
  const over = { ...entry, expires: '2020-01-01' }
  expect(update([over], [clauseWith({ '2013-02-01': failing(way) })]).entries).toEqual([over])
})

test('a report that does not tell its versions is refused', () => {
  const { versions: _, ...mute } = clauseWith({ '2013-02-01': failing(way) })
  expect(() => update([], [mute])).toThrow('ImportVolume.namespace')
})
