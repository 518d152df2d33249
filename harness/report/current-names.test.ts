import { expect, test } from 'vitest'
import { currentNames } from './current-names.ts'
import type { Report } from './model.ts'

test('a report of an older suite speaks of clauses and cases by their names of now', () => {
  const clause = { id: 'A.one', failures: [{ case: 'A/old~text.2' }, { case: 'A/other' }] }
  const report = { schemaVersion: 1, clauses: [clause, { id: 'B.one', failures: [] }] } as unknown as Report
  const names = { clauses: { 'A.one': 'A.two' }, cases: { 'A/old': 'A/new' } }
  expect(currentNames(report, names)).toEqual({
    schemaVersion: 1,
    clauses: [
      { id: 'A.two', failures: [{ case: 'A/new~text.2' }, { case: 'A/other' }] },
      { id: 'B.one', failures: [] },
    ],
  })
  expect(currentNames(report)).toEqual(report)
})
