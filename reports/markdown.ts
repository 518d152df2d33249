import type { Report } from '../harness/report/model.ts'
import { headline } from './views/headline.ts'
import type { ReportClause } from './views/severity.ts'
import { sourceWords } from './views/source.ts'
import { support } from './views/support.ts'
import { worst } from './views/worst.ts'
import { baselineWords } from './words/baseline.ts'
import { count, number } from './words/count.ts'
import { duration } from './words/duration.ts'
import { code, words } from './words/markdown.ts'
import { statuses, statusWords } from './words/status.ts'
import { verdictWords } from './words/verdict.ts'

const most = 5

/** The report as a summary of a CI job: verdict, counts, operations, causes, the first failures. */
export const toMarkdown = (report: Report): string =>
  `${[verdict(report), baseline(report), totals(report), operations(report), causes(report), failures(report)].filter(Boolean).join('\n\n')}\n`

function verdict(report: Report): string {
  const { endpoint, name } = report.target
  const run = `ec2spec ${words(report.suite.version)}, seed ${report.suite.seed}, ${duration(report.durationMs)}`
  return [
    `## ${verdictWords[report.verdict]}: ${code(endpoint)}`,
    `${name === undefined ? '' : `${words(name)}. `}${run}.`,
    report.reasons.map((reason) => `- ${words(reason)}`).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const baseline = (report: Report): string => {
  const [first, ...rest] = baselineWords(report).map((line) => words(line))
  return first === undefined ? '' : [`**Baseline** ${first}.`, ...rest.map((line) => `${line}.`)].join(' ')
}

const totals = ({ totals: { clauses, cases, exchanges, facts } }: Report): string => {
  const told = statuses.filter((status) => clauses[status] > 0 || status === 'passed' || status === 'failed')
  return [
    row(['Clauses', ...told.map(statusWords)]),
    row(told.map(() => '---:').toSpliced(0, 0, '---')),
    row(['', ...told.map((status) => number(clauses[status]))]),
    '',
    `${count(cases, 'case')}, ${count(exchanges, 'exchange')}, ${count(facts, 'comparison')}.`,
  ].join('\n')
}

const operations = (report: Report): string => {
  const rows = support(report).filter(({ status }) => status !== 'absent')
  if (rows.length === 0) return ''
  return [
    row(['Operations', 'Versions', 'Status']),
    row(['---', '---', '---']),
    ...rows.map(({ status, versions, manner, operations }) =>
      row([
        operations.map((name) => code(name)).join(' '),
        versions.map((version) => words(version)).join(', '),
        `${status.replace('-', ' ')}${manner === undefined ? '' : `: ${code(manner)}`}`,
      ]),
    ),
  ].join('\n')
}

const causes = (report: Report): string =>
  report.causes.length === 0
    ? ''
    : [
        `### ${headline(report)}`,
        '',
        row(['Failures', 'Cause', 'Clauses', 'For example']),
        row(['---:', '---', '---:', '---']),
        ...report.causes
          .slice(0, 10)
          .map(({ cause, failures, clauses, example }) =>
            row([number(failures), words(cause), number(clauses.length), code(example)]),
          ),
      ].join('\n')

function failures(report: Report): string {
  const failed = worst(report)
  if (failed.length === 0) return ''
  const more = failed.length - most
  return [
    `### First failures`,
    ...failed.slice(0, most).map((clause) => failure(clause, report)),
    more > 0 ? `${count(more, 'more clause')} failed.` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

function failure(clause: ReportClause, report: Report): string {
  const [first] = clause.failures
  const told = `**${clause.level}** ${words(clause.text)} ${code(clause.id)}, ${number(clause.failed)} of ${count(clause.cases, 'case')} (${words(sourceWords(clause, report))})`
  if (!first) return `- ${told}`
  return [
    `- ${told}`,
    `  - ${code(first.case)} at ${words(first.version)}, ${code(first.path)}: expected ${code(first.expected, 200)}, got ${first.actual === '' ? 'nothing' : code(first.actual, 200)}`,
    first.diagnosis && `  - ${words(first.diagnosis)}`,
    first.rerun && `  - ${code(first.rerun)}`,
  ]
    .filter(Boolean)
    .join('\n')
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
