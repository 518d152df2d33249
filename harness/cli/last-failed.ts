import { UsageError } from '../base/errors.ts'
import type { Report } from '../report/model.ts'

/** The ids of the cases that a report shows as failed, each once. Throws UsageError where there is none. */
export function lastFailed({ clauses }: Report, path: string): string[] {
  const failed = clauses.filter(({ status, known }) => status === 'failed' && !known)
  const ids = [...new Set(failed.flatMap(({ failures }) => failures.map((failure) => failure.case)))]
  if (!ids.length) throw new UsageError(`${path} shows no case that failed; run without --last-failed`)
  return ids
}
