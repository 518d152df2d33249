import { expect, test } from 'vitest'
import { clause } from '../fixtures/clause.ts'
import { failure } from '../fixtures/failure.ts'
import { report } from '../fixtures/report.ts'
import { worst } from './worst.ts'

const failing = (id: string, failed: number, cause: string, level: 'MUST' | 'SHOULD' = 'MUST') =>
  clause({ id, failed, level, status: 'failed', failures: [failure({ cause })] })

test('one clause of each cause comes before a second of any, MUST before SHOULD, most failures first, no evidence last', () => {
  const clauses = [
    failing('few', 1, 'one'),
    failing('should', 99, 'three', 'SHOULD'),
    failing('many', 50, 'one'),
    failing('other', 9, 'two'),
    clause({ id: 'passed' }),
    clause({ id: 'without evidence', status: 'failed', failed: 1000 }),
  ]
  expect(worst(report({ clauses })).map(({ id }) => id)).toEqual([
    'many',
    'other',
    'should',
    'few',
    'without evidence',
  ])
})
