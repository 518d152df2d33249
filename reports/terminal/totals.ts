import type { Report } from '../../harness/report/model.ts'
import { exclusions } from '../views/exclusions.ts'
import { tallied } from '../views/tallied.ts'
import { count, number } from '../words/count.ts'
import { coverageWords } from '../words/coverage.ts'
import { duration } from '../words/duration.ts'
import { statuses, statusWords } from '../words/status.ts'
import { type Screen, toWidth } from './screen.ts'
import { wrapped } from './wrapped.ts'

/** How many clauses came out how, what was behind it, and why some were not judged. */
export function totals(report: Report, { width, colors }: Screen): string[] {
  const { clauses, cases, exchanges, facts } = report.totals
  const told = statuses
    .filter((status) => clauses[status] > 0 || status === 'passed' || status === 'failed')
    .map(
      (status) =>
        `${number(clauses[status])} ${statusWords(status)}${status === 'failed' ? split(report) : ''}`,
    )
  const work = `${count(cases, 'case')}, ${count(exchanges, 'exchange')}, ${count(facts, 'comparison')} in ${duration(report.durationMs)}, ec2spec ${report.suite.version}, seed ${report.suite.seed}`
  return [
    colors.bold('Clauses'),
    ...wrapped(told, width - 2, 2).map((line) => `  ${line}`),
    `  ${toWidth(work, width - 2)}`,
    ...(report.coverage ? [`  ${toWidth(coverageWords(report.coverage), width - 2)}`] : []),
    ...stopped(report).map((line) => `  ${toWidth(line, width - 2)}`),
  ]
}

function split(report: Report): string {
  const { error, warning, note, known } = tallied(report)
  if (warning + note + known === 0) return ''
  const parts = [
    [error, 'break the verdict'],
    [warning, 'only warn'],
    [note, 'only noted'],
    [known, 'known'],
  ] as const
  return ` (${parts.flatMap(([n, words]) => (n > 0 ? [`${number(n)} ${words}`] : [])).join(', ')})`
}

const stopped = (report: Report): string[] =>
  exclusions(report)
    .filter(({ status }) => status === 'blocked' || status === 'inconclusive')
    .slice(0, 2)
    .map(({ status, reason, clauses }) => `${number(clauses.length)} ${status}: ${reason}`)
