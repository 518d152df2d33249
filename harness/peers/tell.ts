import type { Outcome } from './outcome.ts'

const shown = 20

/** One line for a part, and below it what failed, or why nothing could be checked. */
export function tellLine(name: string, outcomes: readonly Outcome[], summary: string, ms: number): string {
  const failed = outcomes.filter(({ status }) => status === 'failed')
  const isSkipped = outcomes.length > 0 && outcomes.every(({ status }) => status === 'skipped')
  const word = failed.length || outcomes.length === 0 ? 'FAILED' : isSkipped ? 'skip' : 'ok'
  const details = (isSkipped ? outcomes : failed).flatMap(({ name, details = [] }) =>
    details.map((detail) => `       ${name} — ${detail}`),
  )
  const more = details.length > shown ? [`       and ${details.length - shown} more`] : []
  const seconds = (ms / 1000).toFixed(1)
  return [`${word.padEnd(6)} ${name}: ${summary} (${seconds} s)`, ...details.slice(0, shown), ...more].join(
    '\n',
  )
}

const count = (outcomes: readonly Outcome[], wanted: Outcome['status']): number =>
  outcomes.filter(({ status }) => status === wanted).length

/** The last line: `N passed, N failed, N skipped`. */
export const tellTotals = (outcomes: readonly Outcome[]): string =>
  (['passed', 'failed', 'skipped'] as const)
    .map((status) => `${count(outcomes, status)} ${status}`)
    .join(', ')

/** 0 all well, 1 not, 3 where nothing could be checked. */
export function exitCode(outcomes: readonly Outcome[]): number {
  if (count(outcomes, 'failed')) return 1
  return count(outcomes, 'passed') ? 0 : 3
}
