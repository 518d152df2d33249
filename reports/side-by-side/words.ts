import type { ClauseStatus } from '../../harness/judge/finding.ts'
import type { ReportClause } from '../views/severity.ts'
import { tallied } from '../views/tallied.ts'
import { number } from '../words/count.ts'
import { statuses, statusWords } from '../words/status.ts'
import { verdictWords } from '../words/verdict.ts'
import type { Column, SideBySide } from './model.ts'

/** A cell in a word. */
export const cellWords = (cell: ReportClause | undefined): string =>
  cell ? statusWords(cell.status) : 'no part'

/** What a report comes to, line by line: a name and its value in each column. */
export const summaryRows = (
  columns: readonly Column[],
): readonly (readonly [name: string, ...string[]])[] => {
  const row = (name: string, of: (column: Column) => string): [string, ...string[]] => [
    name,
    ...columns.map(of),
  ]
  return [
    row('verdict', ({ report }) => verdictWords[report.verdict]),
    row('passed', ({ report }) => number(report.totals.clauses.passed)),
    row('failed', ({ report }) => number(tallied(report).error)),
    row('warned', ({ report }) => number(tallied(report).warning)),
    row('noted', ({ report }) => number(tallied(report).note)),
    row('not judged', ({ report }) => number(unjudged(report.totals.clauses))),
    row('cases', ({ report }) => number(report.totals.cases)),
  ]
}

const unjudged = (clauses: Readonly<Record<ClauseStatus, number>>): number =>
  statuses.reduce((n, status) => n + (status === 'passed' || status === 'failed' ? 0 : clauses[status]), 0)

/** `12 clauses come out differently`. */
export function headlineOf({ differing, operations }: SideBySide): string {
  const n = differing.length + operations.reduce((sum, { clauses }) => sum + clauses, 0)
  return n === 1 ? '1 clause comes out differently' : `${number(n)} clauses come out differently`
}

/** `alike are 1,500 passed, 30 failed`; nothing where nothing is alike. */
export function alikeWords({ alike }: SideBySide): string {
  const same = statuses.flatMap((status) =>
    alike[status] ? [`${number(alike[status])} ${statusWords(status)}`] : [],
  )
  return same.length ? `alike are ${same.join(', ')}` : ''
}
