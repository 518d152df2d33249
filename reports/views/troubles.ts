import type { Report } from '../../harness/report/model.ts'
import { baselineWords } from '../words/baseline.ts'
import { verdictWords } from '../words/verdict.ts'
import { severity } from './severity.ts'

/** What is wrong though no clause failed. */
export type Trouble = { readonly name: string; readonly message: string; readonly type: string }

/**
 * Where the verdict is worse than every clause says, or the baseline is stale: a reader that sees only skipped tests
 * would show green.
 */
export function troubles(report: Report): readonly Trouble[] {
  const { verdict, reasons, clauses, strict } = report
  if (clauses.some((clause) => severity(clause, strict) === 'error')) return []
  if (verdict !== 'conforms')
    return [{ name: 'verdict', message: `${verdictWords[verdict]}: ${reasons.join(' ')}`, type: verdict }]
  if (!report.baseline?.stale.length) return []
  return [{ name: 'baseline', message: baselineWords(report).at(-1)!, type: 'stale' }]
}
