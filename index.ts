import type { Report } from './harness/report/model.ts'
import { type RunSettings, runSuite as runWith } from './harness/verify/run-suite.ts'
import { suite } from './suites/index.ts'
import { version } from './version.ts'

export { TargetGone } from './harness/base/errors.ts'
export type { Clause, ClauseStatus, Failure } from './harness/judge/finding.ts'
export type { Report } from './harness/report/model.ts'
export type { RunSettings } from './harness/verify/run-suite.ts'
export { version } from './version.ts'

/** Verifies an endpoint and returns the report. Throws TargetGone where the endpoint does not answer. */
export const runSuite = (settings: RunSettings): Promise<Report> => runWith(suite, version, settings)
