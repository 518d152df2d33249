import { expect, test } from 'vitest'
import type { Report } from '../report/model.ts'
import { judgeSdk } from './judge-sdk.ts'

const clause = (id: string, status: string) => ({ id, status, level: 'SHOULD', failures: [] })
const report = (differing: object = {}): Report =>
  ({
    verdict: 'conforms',
    reasons: [],
    totals: { clauses: { passed: 100 } },
    clauses: [clause('client.tolerance.cdata', 'failed'), clause('client.wire.text', 'passed')],
    ...differing,
  }) as unknown as Report
const known = { 'client.tolerance.cdata': 'rust-cdata' }
const problems = (run: Report, list: Readonly<Record<string, string>> | undefined) =>
  judgeSdk(run, list).flatMap(({ details = [] }) => details)

test('what is known to fail and fails is well', () => {
  expect(problems(report(), known)).toEqual([])
})

test('a new failure fails', () => {
  expect(problems(report(), {})).toEqual(['client.tolerance.cdata: failed at level SHOULD'])
})

test('a known failure that is gone fails, and so does one that nothing can show', () => {
  expect(problems(report(), { ...known, 'client.wire.text': 'x', 'client.other': 'y' })).toEqual([
    'client.wire.text: expected failed, as in sdk-expected.json, got passed',
    'client.other: expected failed, as in sdk-expected.json, got no such clause',
  ])
})

test('of an SDK that was never on record nothing is new', () => {
  expect(problems(report(), undefined)).toEqual([])
})

test('a run that broke off, or that shows nothing, is no success', () => {
  const broken = report({ verdict: 'inconclusive', reasons: ['died'], totals: { clauses: { passed: 0 } } })
  expect(problems(broken, known)).toEqual(['died', 'clauses that hold: expected more than 50, got 0'])
})
