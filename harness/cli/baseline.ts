import { existsSync } from 'node:fs'
import { UsageError } from '../base/errors.ts'
import type { Clause } from '../judge/finding.ts'
import type { Baseline } from '../report/baseline/baseline.ts'
import { baselineText } from '../report/baseline/baseline-text.ts'
import { readBaseline } from '../report/baseline/read-baseline.ts'
import { type Given, updateBaseline } from '../report/baseline/update-baseline.ts'
import type { Report } from '../report/model.ts'

/**
 * The text of a baseline file brought up to date with a report, and what became of its entries, a line each. Undefined
 * text where nothing changed; a file that does not exist is one without entries. Throws UsageError.
 */
export function updatedBaseline(
  path: string,
  report: Report,
  clauses: Iterable<Clause>,
  given: Given = {},
): { text?: string; lines: string[] } {
  if (report.target.kind === 'client')
    throw new UsageError('a baseline is for `ec2spec run` and `ec2spec judge`; the report is on a client')
  const before: Baseline = existsSync(path) ? readBaseline(path, clauses) : { schemaVersion: 1, entries: [] }
  const { baseline, ...became } = updateBaseline(before, report, given)
  const text = JSON.stringify(baseline) === JSON.stringify(before) ? {} : { text: baselineText(baseline) }
  const lines = Object.entries(became).flatMap(([what, ids]) => ids.map((id) => `${what.padEnd(8)} ${id}`))
  return {
    ...text,
    lines: [
      ...lines,
      `${path}: ${baseline.entries.length} ${baseline.entries.length === 1 ? 'entry' : 'entries'}`,
    ],
  }
}
