import { expect, test } from 'vitest'
import type { Report } from '../report/model.ts'
import { judgeReport, type SuiteRun } from './judge-report.ts'

const clause: Report['clauses'][number] = {
  id: 'ImportVolume.answered',
  level: 'MUST',
  operation: 'ImportVolume',
  text: 'It answers.',
  source: { document: 'd', section: 's' },
  status: 'unsupported',
  cases: 0,
  facts: 0,
  failed: 0,
  failures: [],
}

const report: Report = {
  schemaVersion: 1,
  suite: { name: 'ec2spec', version: '0', seed: 1 },
  target: { endpoint: 'http://127.0.0.1:1', kind: 'server' },
  startedAt: '',
  durationMs: 1,
  verdict: 'does-not-conform',
  reasons: [],
  strict: false,
  totals: { cases: 0, exchanges: 3, facts: 0, clauses: {} as Report['totals']['clauses'] },
  operations: [
    {
      name: 'ImportVolume',
      versions: { '2013-02-01': 'unsupported', '2016-11-15': 'unsupported' },
      manner: '500 HTML',
    },
    {
      name: 'ImportImage',
      versions: { '2013-02-01': 'absent', '2016-11-15': 'unsupported' },
      manner: '500 HTML',
    },
  ],
  causes: [],
  notes: [],
  clauses: [clause],
}

const right: SuiteRun = { exitCode: 1, printed: 'does not conform\n', report }

const failedChecks = (run: SuiteRun) =>
  judgeReport(run, ['ImportVolume', 'ImportImage'], /500/).filter(({ status }) => status === 'failed')

const withOperation = (operation: Partial<Report['operations'][number]>): SuiteRun => ({
  ...right,
  report: { ...report, operations: [{ ...report.operations[0]!, ...operation }, report.operations[1]!] },
})

const withClause = (change: Partial<Report['clauses'][number]>): SuiteRun => ({
  ...right,
  report: { ...report, clauses: [{ ...clause, ...change }] },
})

test('a run that says unsupported and accuses of nothing is right', () => {
  expect(failedChecks(right)).toEqual([])
})

test('a passed clause that belongs to no operation is no fault', () => {
  expect(failedChecks(withClause({ status: 'passed', operation: null }))).toEqual([])
})

test.each<[string, string, SuiteRun]>([
  ['conforming', 'exit code', { ...right, exitCode: 0 }],
  ['a run that could not tell', 'verdict', { ...right, report: { ...report, verdict: 'inconclusive' } }],
  [
    'an operation left out',
    'ImportVolume',
    { ...right, report: { ...report, operations: [report.operations[1]!] } },
  ],
  [
    'support at one version',
    'ImportVolume',
    withOperation({ versions: { '2013-02-01': 'unsupported', '2016-11-15': 'supported' } }),
  ],
  ['support at no version', 'ImportVolume', withOperation({ versions: { '2016-11-15': 'absent' } })],
  ['the manner of another peer', 'ImportVolume', withOperation({ manner: '400 InvalidAction' })],
  ['a failed clause', 'no clause failed', withClause({ status: 'failed', level: 'SHOULD' })],
  ['a vacuous pass', 'no clause of theirs passed', withClause({ status: 'passed' })],
  ['more than a screen', 'fits a screen', { ...right, printed: 'line\n'.repeat(25) }],
])('%s is caught', (_, name, run) => {
  expect(failedChecks(run).map((one) => one.name)).toEqual([name])
})
