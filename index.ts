import { readFileSync } from 'node:fs'
import type { Report } from './harness/model.ts'
import { type RunSettings, runSuite as runWith } from './harness/run-suite.ts'
import { suite } from './suites/index.ts'

export type { Clause, ClauseStatus, Failure, Report } from './harness/model.ts'
export { TargetGone } from './harness/run.ts'
export type { RunSettings } from './harness/run-suite.ts'

/** This package's version. */
export const version: string = readVersion()

function readVersion(): string {
  const file = new URL(import.meta.url.endsWith('.ts') ? 'package.json' : '../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** Verifies an endpoint and returns the report. Throws TargetGone where the endpoint does not answer. */
export const runSuite = (settings: RunSettings): Promise<Report> => runWith(suite, version, settings)
