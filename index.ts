import type { Report } from './harness/model.ts'
import { type RunSettings, runSuite as runWith } from './harness/run-suite.ts'
import { suite } from './suites/index.ts'
import { version } from './version.ts'

export { TargetGone } from './harness/errors.ts'
export type { Clause, ClauseStatus, Failure, Report } from './harness/model.ts'
export type { RunSettings } from './harness/run-suite.ts'
export { version } from './version.ts'

/** Verifies an endpoint and returns the report. Throws TargetGone where the endpoint does not answer. */
export const runSuite = (settings: RunSettings): Promise<Report> => runWith(suite, version, settings)
