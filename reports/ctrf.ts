import { jsonText } from '../harness/base/json-text.ts'
import type { Report } from '../harness/report/model.ts'
import type { ReportClause } from './views/severity.ts'
import { severity } from './views/severity.ts'
import { troubles } from './views/troubles.ts'
import { oneLine } from './words/clip.ts'
import { explain } from './words/explain.ts'
import { statusWords } from './words/status.ts'

const shown = 5

/** The report as CTRF JSON (Common Test Report Format): a test for each clause, and one for what no clause says. */
export function toCtrf(report: Report): string {
  const tests = [...report.clauses.map((clause) => testOf(clause, report)), ...silent(report)]
  const count = (status: string) => tests.filter((one) => one.status === status).length
  const start = Date.parse(report.startedAt)
  const summary = {
    tests: tests.length,
    passed: count('passed'),
    failed: count('failed'),
    pending: count('pending'),
    skipped: count('skipped'),
    other: count('other'),
    start,
    stop: start + report.durationMs,
  }
  const tool = { name: 'ec2spec', version: report.suite.version }
  const environment = {
    extra: { endpoint: report.target.endpoint, verdict: report.verdict, seed: report.suite.seed },
  }
  const results = { tool, summary, tests, environment }
  return `${jsonText({ reportFormat: 'CTRF', specVersion: '0.0.0', results }, 2)}\n`
}

function testOf(clause: ReportClause, report: Report) {
  const status = statusOf(clause, report.strict)
  const [first] = clause.failures
  return {
    name: clause.id,
    status,
    // A clause has no time of its own.
    duration: 0,
    rawStatus: clause.status,
    suite: ['ec2spec', clause.operation ?? 'protocol'],
    tags: [clause.level],
    ...(status !== 'passed' && { message: messageOf(clause) }),
    ...(first && { trace: clause.failures.slice(0, shown).map(explain).join('\n\n') }),
    extra: { text: clause.text, cases: clause.cases, failed: clause.failed },
  }
}

/** Failures that do not count are neither passed nor failed. */
function statusOf(clause: ReportClause, strict: boolean): 'passed' | 'failed' | 'skipped' | 'other' {
  if (clause.status === 'passed') return 'passed'
  const kind = severity(clause, strict)
  if (kind === 'error') return 'failed'
  return kind === undefined || kind === 'known' ? 'skipped' : 'other'
}

function messageOf({ text, failures: [first], status, reason }: ReportClause): string {
  if (first)
    return oneLine(`${text} ${first.path}: expected ${first.expected}, got ${first.actual || 'nothing'}`, 500)
  return oneLine(reason ? `${statusWords(status)}: ${reason}` : statusWords(status), 500)
}

const silent = (report: Report) =>
  troubles(report).map(({ name, message }) => ({
    name,
    status: 'failed' as const,
    duration: 0,
    suite: ['ec2spec', 'ec2spec'],
    message: oneLine(message, 500),
  }))
