import { expect, test } from 'vitest'
import type { Report } from '../../report/model.ts'
import { gainsOf, untilConforming } from './gains.ts'

const clause = (id: string, level = 'MUST', more: object = {}) => ({
  id,
  level,
  status: 'failed',
  failures: [],
  ...more,
})
const cause = (name: string, failures: number, ...clauses: string[]) => ({
  cause: name,
  failures,
  clauses,
  example: 'x',
})
const report = (clauses: object[], causes: object[], strict = false) =>
  ({ clauses, causes, strict }) as unknown as Report
const told = (given: Report) =>
  gainsOf(given).map(({ cause: { cause }, counting, others }) => [cause, counting.join(), others.join()])

test('what gains most that counts comes first, however often something else fails', () => {
  const clauses = [clause('a'), clause('b'), clause('c'), clause('d', 'MAY')]
  const causes = [cause('often', 900, 'd'), cause('one', 50, 'a'), cause('two', 10, 'b', 'c')]
  expect(told(report(clauses, causes))).toEqual([
    ['two', 'b,c', ''],
    ['one', 'a', ''],
    ['often', '', 'd'],
  ])
})

test('a clause that fails for two causes holds when both are mended', () => {
  const clauses = [clause('a'), clause('b')]
  const causes = [cause('namespace', 9, 'a', 'b'), cause('id', 5, 'b')]
  expect(told(report(clauses, causes))).toEqual([
    ['namespace', 'a', ''],
    ['id', 'b', ''],
  ])
  expect(untilConforming(gainsOf(report(clauses, causes)))).toBe(2)
})

test('what is known, or only warns, does not count; what passed is no gain', () => {
  const known = clause('a', 'MUST', { known: { reason: 'later' } })
  const clauses = [known, clause('b', 'SHOULD'), clause('c', 'MUST', { status: 'passed' })]
  const causes = [cause('x', 9, 'a', 'b', 'c')]
  expect(told(report(clauses, causes))).toEqual([['x', '', 'a,b']])
  expect(untilConforming(gainsOf(report(clauses, causes)))).toBe(0)
  expect(told(report(clauses, causes, true))).toEqual([['x', 'b', 'a']])
})

test('a clause that was tried and not promised is not counted as gained by the only cause that names it', () => {
  const causes = [{ ...cause('id', 5, 'a', 'b'), mends: ['a'] }]
  expect(told(report([clause('a'), clause('b')], causes))).toEqual([['id', 'a', '']])
})
