import pc from 'picocolors'
import type { Report } from '../harness/report/model.ts'
import { baseline } from './terminal/baseline.ts'
import { causes } from './terminal/causes.ts'
import { failures } from './terminal/failures.ts'
import { operations } from './terminal/operations.ts'
import { type Screen, toWidth } from './terminal/screen.ts'
import { totals } from './terminal/totals.ts'
import { verdict } from './terminal/verdict.ts'

export type Terminal = {
  readonly color: boolean
  /** Columns. */
  readonly width: number
  /** The reports that were written, to say where. */
  readonly reports: readonly { readonly format: string; readonly path: string }[]
}

/** The report on one screen, at most 40 lines: verdict, operations, causes, the worst failures, counts, where the rest is. */
export function toTerminal(report: Report, { color, width, reports }: Terminal): string {
  const screen = { width: Math.max(40, Math.min(width, 120)), colors: pc.createColors(color) }
  const parts = [
    verdict(report, screen),
    baseline(report, screen),
    operations(report, screen),
    causes(report, screen),
    failures(report, screen),
    totals(report, screen),
    written(reports, screen),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** The verdict alone. */
export const verdictLine = (report: Report, { color, width }: Omit<Terminal, 'reports'>): string =>
  `${verdict(report, { width, colors: pc.createColors(color) })[0]}\n`

const written = (reports: Terminal['reports'], { colors }: Screen): string[] =>
  reports.map(({ format, path }) => `${colors.bold('Report'.padEnd(8))}${format.padEnd(9)} ${toWidth(path)}`)
