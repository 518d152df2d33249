import type { BaselineMention, Report } from '../harness/report/model.ts'
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
/** Entries of a baseline that are told one by one. */
const longest = 20

/**
 * The report as a summary of a CI job, or a comment on a pull request: verdict, counts, operations, causes, the first
 * failures; where a baseline was given, what is otherwise than it says and nothing else.
 */
export const toMarkdown = (report: Report): string =>
  `${[verdict(report), baseline(report), ...(report.baseline ? [changes(report, report.baseline)] : all(report))].filter(Boolean).join('\n\n')}\n`

const all = (report: Report): string[] => [
  totals(report),
  operations(report),
  causes(report),
  failures('First failures', worst(report), report),
]

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

/** What fails and is not known, what is known and fails no more, and what is known for too long. */
function changes(report: Report, { changed, stale, expired }: NonNullable<Report['baseline']>): string {
  const others = new Set([...changed, ...expired].map(({ clause }) => clause))
  const failed = worst(report).filter(({ level }) => level !== 'MAY')
  const told = [
    failures(
      'New failures',
      failed.filter(({ id }) => !others.has(id)),
      report,
    ),
    failures(
      'Known to fail, but not so',
      failed.filter(({ id }) => others.has(id)),
      report,
    ),
    mentions('Fixed, and to be struck off the baseline', stale),
    mentions('Past their last day', expired),
  ].filter(Boolean)
  return told.length ? told.join('\n\n') : 'Nothing changed.'
}

const mentions = (title: string, entries: readonly BaselineMention[]): string =>
  entries.length === 0
    ? ''
    : [
        `### ${title}`,
        [
          ...entries.slice(0, longest).map(mention),
          ...(entries.length > longest ? [`- ${number(entries.length - longest)} more`] : []),
        ].join('\n'),
      ].join('\n\n')

const mention = ({ clause, versions = [], reason, owner, issue, expires }: BaselineMention): string => {
  const at = versions.length ? ` at ${versions.map((version) => words(version)).join(' and ')}` : ''
  const more = [owner, issue, expires && `until ${expires}`].flatMap((one) => (one ? [words(one)] : []))
  return `- ${code(clause)}${at}: ${[words(reason), ...more].join(', ')}`
}

function failures(title: string, failed: readonly ReportClause[], report: Report): string {
  if (failed.length === 0) return ''
  const more = failed.length - most
  return [
    `### ${title}`,
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
