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
  const failed: string[] = []
  const written = reports
    .filter(({ path }) => path !== '-')
    .filter((one) => {
      const why = write(one, report)
      if (why) failed.push(why)
      return !why
    })
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
  for (const why of failed) process.stderr.write(`ec2spec: ${why}\n`)
  // What does not conform does not, whether or not all of it could be written down.
  if (failed.length && process.exitCode !== 1) process.exitCode = 3
}

/** Writes a report; returns why it could not be written. One that cannot be keeps no other from it, and no verdict. */
function write({ format, path }: ReportTarget, report: Report): string | undefined {
  try {
    writeFileSync(path, formats[format as Format](report))
    return undefined
  } catch (error) {
    return `cannot write ${path}: ${(error as Error).message}`
  }
}

/** On GitHub the summary of the job has the report, and the first failures are annotations. */
function tellGitHub(report: Report, screen: NodeJS.WriteStream, summary: string | undefined): void {
  for (const line of annotations(report)) screen.write(`${line}\n`)
  if (summary) appendFileSync(summary, formats.markdown(report))
}
