import type { Report } from '../harness/report/model.ts'
import { validateReport } from './validate-report.ts'

/**
 * The report as a JSON document, checked against `report.schema.json`. Throws an Error that names the place where it does
 * not fit: such a report is a bug of this suite, and no reader is to find it first.
 */
export function toJson(report: Report): string {
  const text = JSON.stringify(report, null, 2)
  const wrong = validateReport(JSON.parse(text))
  if (wrong) throw new Error(`the report breaks its own schema: ${wrong}`)
  return `${text}\n`
}
