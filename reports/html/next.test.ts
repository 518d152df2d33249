import { expect, test } from 'vitest'
import { clause } from '../fixtures/clause.ts'
import { failure } from '../fixtures/failure.ts'
import { report } from '../fixtures/report.ts'
import { source } from '../markup.ts'
import { next } from './next.ts'

const told = (differing: Parameters<typeof report>[0]) =>
  source(next(report(differing)))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const failed = {
  status: 'failed',
  failed: 1,
  failures: [failure({ case: 'A/b', rerun: 'ec2spec run A/b' })],
} as const
const cause = (name: string, id: string) => ({
  cause: name,
  failures: 3,
  clauses: [id],
  example: 'A/b@2013-02-01',
})
const not = { verdict: 'does-not-conform' } as const

test('what breaks the verdict is mended before what only warns, however often', () => {
  const clauses = [clause({ id: 'w', level: 'SHOULD', ...failed }), clause({ id: 'e', ...failed })]
  const causes = [cause('warned', 'w'), cause('broken', 'e')]
  expect(told({ ...not, clauses, causes })).toBe(
    'Mend first: broken , behind 3 failures. Its plainest case: ec2spec run A/b',
  )
})

test('without a cause, the worst clause', () => {
  expect(told({ ...not, clauses: [clause(failed)] })).toContain('A request without Image.Bytes is refused.')
})

test('what conforms has nothing to mend, and says what it cannot say', () => {
  const noted = clause({ level: 'MAY', ...failed })
  expect(told({ clauses: [noted] })).toBe('Nothing has to be mended.')
  expect(told({ clauses: [clause({ status: 'blocked' })] })).toContain('1 clause could not be judged')
  expect(told({ clauses: [], causes: [cause('warned', 'w')] })).toContain('Worth it all the same: warned')
})

test('what has nothing is to build, what cannot be told is to be looked into', () => {
  const operations = [{ name: 'A', versions: { v: 'unsupported' } }] as const
  expect(told({ ...not, clauses: [], operations })).toContain('ec2spec roadmap')
  expect(told({ verdict: 'inconclusive', clauses: [] })).toContain(
    'ec2spec doctor --endpoint http://localhost:5000',
  )
})
