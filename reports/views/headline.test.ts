import { expect, test } from 'vitest'
import { clause } from '../fixtures/clause.ts'
import { report } from '../fixtures/report.ts'
import { headline } from './headline.ts'

const cause = (failures: number) => ({ cause: 'c', failures, clauses: ['a'], example: 'x' })
const failing = (failed: number) => [clause({ status: 'failed', failed })]

test('failures that share a cause are told as causes', () => {
  expect(headline(report({ clauses: failing(300), causes: [cause(299), cause(1)] }))).toBe(
    '300 failures, 2 causes',
  )
})

test('failures without a cause are not hidden behind those that have one', () => {
  expect(headline(report({ clauses: failing(12), causes: [cause(10)] }))).toBe(
    '12 failures, 1 cause, 2 on their own',
  )
})

test('without causes only the failures are counted', () => {
  expect(headline(report({ clauses: failing(1), causes: [] }))).toBe('1 failure')
})

test('what fails at MAY is remarked, and is none of the failures', () => {
  const remark = clause({ status: 'failed', failed: 117, level: 'MAY' })
  expect(headline(report({ clauses: [...failing(1), remark], causes: [cause(1)] }))).toBe(
    '1 failure, 1 cause; 117 remarks at MAY',
  )
  expect(headline(report({ clauses: [remark], causes: [] }))).toBe('117 remarks at MAY')
})
