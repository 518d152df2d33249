import { expect, test } from 'vitest'
import type { Finding } from '../judge/finding.ts'
import { fingerprint } from '../judge/fingerprint.ts'
import type { Entry } from '../report/baseline/baseline.ts'
import { openLedger } from './ledger.ts'

const clause = 'ImportVolume.root'
const mismatch = { path: 'a', expected: 'b', actual: 'c' }
const entry: Entry = { clause, reason: 'later', fingerprint: fingerprint(clause, mismatch) }
const finding = (differing: Partial<Finding> = {}) =>
  ({ clause, version: '2016-11-15', status: 'failed', mismatch, ...differing }) as Finding
const open = (...entries: readonly Entry[]) =>
  openLedger({ schemaVersion: 1, entries }, '2026-10-03', (text) => text)

test('what an entry names is excused, in its way and at its versions', () => {
  expect(open(entry).excuse(finding())).toBe(entry)
  expect(open({ ...entry, versions: ['2013-02-01'] }).excuse(finding())).toBeUndefined()
  expect(open(entry).excuse(finding({ mismatch: { ...mismatch, actual: 'd' } }))).toBeUndefined()
  expect(open({ ...entry, expires: '2026-10-02' }).excuse(finding())).toBeUndefined()
  expect(open({ clause: 'ImportVolume.*', reason: 'later' }).excuse(finding())).toBeDefined()
})

test('one that excused nothing though its clause held is stale', () => {
  const ledger = open(entry, { ...entry, clause: 'ImportImage.root' })
  expect(ledger.stale()).toEqual([])
  ledger.excuse(finding({ status: 'passed' }))
  expect(ledger.stale()).toEqual([entry])
  ledger.excuse(finding())
  expect(ledger.stale()).toEqual([])
})
