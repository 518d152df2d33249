import { writeFileSync } from 'node:fs'
import { exitCodeOf } from './harness/cli/exit-code.ts'
import type { ReportTarget } from './harness/cli/options.ts'
import type { Report } from './index.ts'
import type { Format } from './reports/format-names.ts'
import { formats } from './reports/formats.ts'
import { toTerminal } from './reports/terminal.ts'

export function printLines(lines: Iterable<string>): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

/** Writes the reports, prints the summary and sets the exit code of the verdict. */
export function conclude(report: Report, reports: readonly ReportTarget[]): void {
  for (const { format, path } of reports) writeFileSync(path, formats[format as Format](report))
  process.exitCode = exitCodeOf(report)
  const color = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR
  process.stdout.write(toTerminal(report, { color, width: process.stdout.columns ?? 100, reports }))
}
