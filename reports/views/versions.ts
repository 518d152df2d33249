import type { Report } from '../../harness/report/model.ts'

/** Every API version that the report speaks of, oldest first. */
export const versionsOf = (report: Report): readonly string[] =>
  [...new Set(report.operations.flatMap(({ versions }) => Object.keys(versions)))].sort()
