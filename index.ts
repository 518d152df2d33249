import type { Report } from './harness/report/model.ts'
import { type RunOptions, settingsOf } from './harness/verify/run-options.ts'
import { runSuite as runWith } from './harness/verify/run-suite.ts'
import { suite } from './suites/index.ts'
import { version } from './version.ts'

export { TargetGone, UsageError } from './harness/base/errors.ts'
export { exitCodeOf } from './harness/cli/exit-code.ts'
export type { Clause, ClauseStatus, Failure } from './harness/judge/finding.ts'
export type { Variants } from './harness/judge/suite.ts'
export type { Baseline, Entry } from './harness/report/baseline/baseline.ts'
export type { Report } from './harness/report/model.ts'
export type { RunOptions } from './harness/verify/run-options.ts'
export type { RunSettings } from './harness/verify/run-settings.ts'
export type { Credentials, Identity } from './harness/wire/credentials.ts'
export { formats } from './reports/formats.ts'
export { version } from './version.ts'

/**
 * Verifies an endpoint and returns the report. Throws UsageError for options that cannot be, and TargetGone where the
 * endpoint does not answer.
 */
export const runSuite = async (options: RunOptions): Promise<Report> =>
  runWith(suite, version, settingsOf(suite, options))
