import { appendFileSync, writeFileSync } from 'node:fs'
import { exitCodeOf } from './harness/cli/exit-code.ts'
import type { ReportTarget } from './harness/cli/options.ts'
import type { Report } from './index.ts'
import type { Format } from './reports/format-names.ts'
import { formats } from './reports/formats.ts'
import { annotations } from './reports/github.ts'
import { toTerminal, verdictLine } from './reports/terminal.ts'

export function printLines(lines: Iterable<string>): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

/** Writes the reports, prints the summary and sets the exit code of the verdict. */
export function conclude(report: Report, reports: readonly ReportTarget[], isQuiet = false): void {
  const written = reports.filter(({ path }) => path !== '-')
  for (const { format, path } of written) writeFileSync(path, formats[format as Format](report))
  process.exitCode = exitCodeOf(report)
  const [piped] = reports.filter(({ path }) => path === '-')
  if (piped) process.stdout.write(formats[piped.format as Format](report))
  // Who pipes a report reads it alone there.
  const screen = piped ? process.stderr : process.stdout
  const color = Boolean(screen.isTTY) && !process.env.NO_COLOR
  const width = screen.columns ?? 100
  screen.write(
    isQuiet ? verdictLine(report, { color, width }) : toTerminal(report, { color, width, reports: written }),
  )
  if (process.env.GITHUB_ACTIONS) tellGitHub(report, screen, process.env.GITHUB_STEP_SUMMARY)
}

/** On GitHub the summary of the job has the report, and the first failures are annotations. */
function tellGitHub(report: Report, screen: NodeJS.WriteStream, summary: string | undefined): void {
  for (const line of annotations(report)) screen.write(`${line}\n`)
  if (summary) appendFileSync(summary, formats.markdown(report))
}
