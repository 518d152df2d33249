import type { Report } from '../harness/report/model.ts'
import { type Findings, legend } from './matrix/cell.ts'
import { columnOf, emptyColumn, type MissingSdk } from './matrix/column.ts'
import { differences } from './matrix/differences.ts'
import { groups } from './matrix/groups.ts'
import { sdkTable } from './matrix/sdk-table.ts'
import { words } from './words/markdown.ts'

export type MatrixInput = {
  /** One for each SDK; the columns come in this order. */
  readonly reports: readonly Report[]
  /** Their columns come last. */
  readonly missing?: readonly MissingSdk[]
  /** Where a red cell is explained: by SDK and clause, an anchor of `sdk-findings.md`. */
  readonly findings?: Findings
  /** The registry that an SDK comes from, by its name. */
  readonly from?: (name: string) => string
}

/** One page of Markdown: SDKs as columns, clauses as rows, split into groups so that a narrow screen shows a table whole. */
export function toMatrix({ reports, missing = [], findings = {}, from = () => '' }: MatrixInput): string {
  const columns = [...reports.map(columnOf), ...missing.map(emptyColumn)]
  const parts = [
    '# What the SDKs do',
    intro(reports),
    sdkTable(columns, from),
    legend(columns),
    differences(columns, findings),
    ...groups(columns, findings),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function intro(reports: readonly Report[]): string {
  const days = reports.map(({ startedAt }) => startedAt.slice(0, 10)).sort()
  const versions = [...new Set(reports.map(({ suite }) => suite.version))]
  const on = days.length ? `, ${days.at(-1)}` : ''
  return [
    `ec2spec ${versions.map((version) => words(version)).join(', ')}${on}. Every cell comes from a real run of the SDK, by`,
    '`npm run peers:matrix`. What stands behind a red cell is told in [sdk-findings.md](sdk-findings.md).',
  ].join('\n')
}
