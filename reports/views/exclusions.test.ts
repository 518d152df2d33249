import { expect, test } from 'vitest'
import { clause } from '../fixtures/clause.ts'
import { report } from '../fixtures/report.ts'
import { exclusions } from './exclusions.ts'

test('what was not judged is grouped by status, then by reason, most clauses first', () => {
  const clauses = [
    clause({ id: 'a', status: 'untestable', reason: 'no way' }),
    clause({ id: 'b', status: 'blocked', reason: 'no task' }),
    clause({ id: 'c', status: 'blocked', reason: 'no image' }),
    clause({ id: 'd', status: 'blocked', reason: 'no image' }),
    clause({ id: 'e', status: 'passed' }),
    clause({ id: 'f', status: 'failed' }),
    clause({ id: 'g', status: 'not-exercised' }),
  ]
  const told = exclusions(report({ clauses })).map(({ status, reason, clauses }) => [
    status,
    reason,
    clauses.map(({ id }) => id).join(),
  ])
  expect(told).toEqual([
    ['blocked', 'no image', 'c,d'],
    ['blocked', 'no task', 'b'],
    ['not-exercised', 'no reason was given', 'g'],
    ['untestable', 'no way', 'a'],
  ])
})
