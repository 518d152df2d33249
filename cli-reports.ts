import { writeFileSync } from 'node:fs'
import { printLines } from './cli-output.ts'
import type { RunFlags } from './cli-run-flags.ts'
import { updatedBaseline } from './harness/cli/baseline.ts'
import { checkWritable } from './harness/cli/files.ts'
import type { ReportTarget } from './harness/cli/options.ts'
import { createProgress } from './harness/cli/progress.ts'
import { loadLibrary } from './harness/golden/library.ts'
import { currentNames } from './harness/report/current-names.ts'
import { version } from './index.ts'
import { compareReports, gotWorse } from './reports/diff/compare-reports.ts'
import { diffMarkdown } from './reports/diff/diff-markdown.ts'
import { tellDiff } from './reports/diff/tell-diff.ts'
import type { SelfTestFormat } from './reports/format-names.ts'
import { readReport } from './reports/read-report.ts'
import { selfTestFormats } from './reports/selftest/formats.ts'
import { selfTestText } from './reports/selftest/text.ts'
import { sideBySideHtml } from './reports/side-by-side/html.ts'
import { sideBySideMarkdown } from './reports/side-by-side/markdown.ts'
import { sideBySide } from './reports/side-by-side/side-by-side.ts'
import { sideBySideText } from './reports/side-by-side/text.ts'
import { suite } from './suites/index.ts'
import { selfTest } from './suites/selftest/self-test.ts'

export type BaselineFlags = { baseline: string; reason?: string; owner?: string }

export function updateBaselineFile(report: string, { baseline, ...given }: BaselineFlags): void {
  checkWritable(baseline)
  const clauses = suite.clauses(loadLibrary())
  const { text, lines } = updatedBaseline(baseline, currentNames(readReport(report)), clauses, given)
  if (text) writeFileSync(baseline, text)
  printLines(lines)
}

export function diff(
  before: string,
  after: string,
  { report: reports = [] }: Pick<RunFlags, 'report'>,
): void {
  for (const { path } of reports) checkWritable(path)
  const compared = compareReports(currentNames(readReport(before)), currentNames(readReport(after)))
  for (const { path } of reports) writeFileSync(path, diffMarkdown(compared))
  printLines(tellDiff(compared))
  process.exitCode = gotWorse(compared) ? 1 : 0
}

const comparisons = { html: sideBySideHtml, markdown: sideBySideMarkdown } as const

export function compareSideBySide(
  files: readonly string[],
  { report: reports = [] }: Pick<RunFlags, 'report'>,
): void {
  for (const { path } of reports) checkWritable(path)
  const compared = sideBySide(files.map((file) => ({ file, report: readReport(file) })))
  for (const { format, path } of reports)
    writeFileSync(path, comparisons[format as keyof typeof comparisons](compared))
  printLines(sideBySideText(compared, process.stdout.columns ?? 100))
}

export type SelfTestFlags = {
  report?: ReportTarget[]
  sample: number
  stranger?: true
  models?: true
  default?: true
}

export async function runSelfTest(flags: SelfTestFlags): Promise<void> {
  const { report: reports = [], sample, stranger, models } = flags
  const kinds = [
    ...(stranger ? (['variant', 'defect'] as const) : []),
    ...(models ? (['model-fault', 'model-oddity'] as const) : []),
  ]
  const trial = {
    sample,
    default: Boolean(flags.default),
    ...(kinds.length && { kinds }),
  }
  for (const { path } of reports) checkWritable(path)
  const progress = createProgress(process.stderr)
  const proof = await selfTest(version, trial, (done, of) => progress.update(`${done} of ${of} targets`))
  progress.clear()
  for (const { format, path } of reports)
    writeFileSync(path, selfTestFormats[format as SelfTestFormat](proof))
  process.stdout.write(selfTestText(proof))
  process.exitCode = proof.passed ? 0 : 1
}
