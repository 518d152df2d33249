import type { Report } from '../harness/report/model.ts'
import { table } from './matrix/table.ts'
import type { ReportClause } from './views/severity.ts'
import { code, words } from './words/markdown.ts'

/** An emulator and the report of its run, or why there is none. */
export type EmulatorColumn = {
  readonly name: string
  readonly language: string
  readonly version: string
  readonly from: string
} & ({ readonly report: Report } | { readonly why: string })

/** By emulator, and by what follows the operation in a clause's id, an anchor of the page of findings. */
export type EmulatorFindings = Readonly<Record<string, Readonly<Record<string, string>>>>

type Run = Extract<EmulatorColumn, { readonly report: Report }>

/** One page of Markdown: emulators as columns, the operations that at least one of them has as rows. */
export function toEmulators(columns: readonly EmulatorColumn[], findings: EmulatorFindings): string {
  const runs = columns.filter((column): column is Run => 'report' in column)
  const parts = [
    '# What the emulators do',
    intro(runs),
    summary(columns),
    ...runs.map((run) => departures(run, findings)),
    operations(runs),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Clauses at MUST that an emulator fails and no finding tells of. */
export const unexplained = (columns: readonly EmulatorColumn[], findings: EmulatorFindings): string[] =>
  columns.flatMap((column) =>
    'report' in column
      ? failed(column, 'MUST').flatMap(({ id }) =>
          anchorOf(column, id, findings) ? [] : [`${column.name} ${id}`],
        )
      : [],
  )

function intro(runs: readonly Run[]): string {
  const days = runs.map(({ report }) => report.startedAt.slice(0, 10)).sort()
  const versions = [...new Set(runs.map(({ report }) => report.suite.version))]
  return [
    `ec2spec ${versions.map((one) => words(one)).join(', ')}${days.length ? `, ${days.at(-1)}` : ''}. Every cell comes from a real run of \`ec2spec run --all\`, by \`npm run peers:emulators\`.`,
    'What stands behind what fails at MUST is told in [emulator-findings.md](emulator-findings.md), with a request that shows it.',
    'Everything here speaks of EC2 alone; most of these emulators do much besides.',
  ].join('\n')
}

const summary = (columns: readonly EmulatorColumn[]): string =>
  table(
    [
      'Emulator',
      'Version',
      'Language',
      'Obtained',
      'Operations',
      '✓',
      '✗ MUST',
      '✗ SHOULD',
      '✗ MAY',
      'not judged',
    ],
    'llllrrrrrr',
    columns.map((column) => [
      ...[words(column.name), words(column.version), words(column.language)],
      'report' in column ? words(column.from) : `not run here: ${words(column.why)}`,
      ...('report' in column ? counts(column) : Array<string>(6).fill('∅')),
    ]),
  )

function counts(run: Run): string[] {
  const { clauses } = run.report.totals
  return [
    `${run.report.operations.filter(({ versions }) => has(versions)).length}`,
    `${clauses.passed}`,
    ...(['MUST', 'SHOULD', 'MAY'] as const).map((level) => `${failed(run, level).length}`),
    `${clauses.blocked + clauses.inconclusive}`,
  ]
}

const has = (versions: Report['operations'][number]['versions']): boolean =>
  Object.values(versions).some((word) => word === 'supported' || word === 'broken')

const failed = ({ report }: Run, level: ReportClause['level']): readonly ReportClause[] =>
  report.clauses.filter((clause) => clause.status === 'failed' && clause.level === level)

/** `AllocateAddress.namespace` and `CreateVpc.namespace` are one kind. */
const kindOf = ({ id }: Pick<ReportClause, 'id'>): string =>
  id.slice(id.indexOf('.') + 1).replace(/^(input|output)\.[^:]+/, '$1')

const anchorOf = ({ name }: Run, id: string, findings: EmulatorFindings): string | undefined =>
  findings[name]?.[id] ?? findings[name]?.[kindOf({ id })]

/** What an emulator fails, by kind, the gravest and the most first. */
function departures(run: Run, findings: EmulatorFindings): string {
  const lines = (['MUST', 'SHOULD'] as const).flatMap((level) =>
    [...Map.groupBy(failed(run, level), kindOf)]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([, clauses]) => departure(run, level, clauses, findings)),
  )
  return [`## ${words(run.name)}`, lines.join('\n') || 'Nothing that is asked of it fails.'].join('\n\n')
}

function departure(
  run: Run,
  level: string,
  clauses: readonly ReportClause[],
  findings: EmulatorFindings,
): string {
  const first = clauses[0]!
  const anchor = anchorOf(run, first.id, findings)
  const kind = code(kindOf(first))
  const names = [...new Set(clauses.map(({ operation }) => operation ?? 'all'))]
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  const told = anchor ? `[${kind}](emulator-findings.md#${anchor})` : kind
  return `- **${level}** ${told}, as in: ${words(first.text)} (${words(names.slice(0, 3).join(', ') + more)})`
}

function operations(runs: readonly Run[]): string {
  const names = [...new Set(runs.flatMap(({ report }) => report.operations.map(({ name }) => name)))].sort()
  const rows = names
    .map((name) => [words(name), ...runs.map((run) => cell(name, run))])
    .filter(([, ...cells]) => cells.some((one) => one !== '–'))
  return [
    '## Operation by operation',
    '✓ all that was judged holds · ✗ so many clauses fail at MUST, and so many at SHOULD · – the emulator does not have it.',
    table(['Operation', ...runs.map(({ name }) => words(name))], `l${'c'.repeat(runs.length)}`, rows),
  ].join('\n\n')
}

function cell(name: string, run: Run): string {
  const operation = run.report.operations.find((one) => one.name === name)
  if (!operation || !has(operation.versions)) return '–'
  const [must, should] = (['MUST', 'SHOULD'] as const).map(
    (level) => failed(run, level).filter((clause) => clause.operation === name).length,
  )
  return must || should ? `✗ ${must} + ${should}` : '✓'
}
