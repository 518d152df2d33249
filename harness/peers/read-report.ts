import { readFileSync } from 'node:fs'
import type { Report } from '../report/model.ts'

/** The JSON report of a run of the suite. Throws with the last of what the run complained of where it wrote none. */
export function readReport(file: string, stderr: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    throw new Error(`the run wrote no report: ${stderr.trim().split('\n').slice(-8).join('\n')}`)
  }
}
