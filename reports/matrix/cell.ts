import type { Column } from './column.ts'

/** By SDK and clause, an anchor of the page of findings. */
export type Findings = Readonly<Record<string, Readonly<Record<string, string>>>>

const signs =
  '✓ holds · ✗ does not, with a link to the finding · – could not be judged: the SDK has no such operation, waiter or paginator, or its types cannot hold the value'

export const legend = (columns: readonly Column[]): string =>
  `${signs}${columns.some(({ missing }) => missing) ? ' · ∅ the SDK was not obtained' : ''}.`

/** What became of one clause with one SDK. */
export function cell(id: string, { name, clauses, missing }: Column, findings: Findings): string {
  if (missing) return '∅'
  const status = clauses.find((clause) => clause.id === id)?.status
  if (status === 'passed') return '✓'
  return status === 'failed' ? linked('✗', findings[name]?.[id]) : '–'
}

export const linked = (text: string, anchor: string | undefined): string =>
  anchor ? `[${text}](sdk-findings.md#${anchor})` : text
