import type { Report } from '../../harness/report/model.ts'
import { count, number } from '../words/count.ts'
import { failureCounts } from './failed.ts'

/** `300 failures, 4 causes`: what the reader has to mend; what is only remarked, at MAY or in dispute, stands behind it. */
export function headline(report: Report): string {
  const explained = report.causes.reduce((sum, cause) => sum + cause.failures, 0)
  const { counted, remarked } = failureCounts(report)
  const remarks = remarked ? `${count(remarked, 'remark')} at MAY` : ''
  // One case may fail in several ways, and causes count them all.
  const failures = Math.max(counted, explained)
  if (!failures && remarks) return remarks
  const rest = failures - explained
  const causes = report.causes.length ? [count(report.causes.length, 'cause')] : []
  const alone = causes.length && rest > 0 ? [`${number(rest)} on their own`] : []
  const told = [count(failures, 'failure'), ...causes, ...alone].join(', ')
  return remarks ? `${told}; ${remarks}` : told
}
