import type { Report } from '../../harness/report/model.ts'
import { count, number } from '../words/count.ts'
import { failureCount } from './failed.ts'

/** `300 failures, 4 causes`: what the reader has to mend, not what the reader has to read. */
export function headline(report: Report): string {
  const explained = report.causes.reduce((sum, cause) => sum + cause.failures, 0)
  // One case may fail in several ways, and causes count them all.
  const failures = Math.max(failureCount(report), explained)
  if (report.causes.length === 0) return count(failures, 'failure')
  const rest = failures - explained
  const told = `${count(failures, 'failure')}, ${count(report.causes.length, 'cause')}`
  return rest > 0 ? `${told}, ${number(rest)} on their own` : told
}
