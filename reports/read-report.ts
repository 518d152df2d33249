import { readFileSync } from 'node:fs'
import { UsageError } from '../harness/base/errors.ts'
import type { Report } from '../harness/report/model.ts'
import { validateReport } from './validate-report.ts'

/** The report in a JSON file. Throws UsageError, naming file and place, where it cannot be read or is no report. */
export function readReport(path: string): Report {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read ${path} as JSON: ${(error as Error).message}`)
  }
  const wrong = validateReport(value)
  if (wrong) throw new UsageError(`${path} is no JSON report of ec2spec: ${wrong}`)
  return value as Report
}
