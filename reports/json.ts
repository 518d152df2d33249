import { jsonText } from '../harness/base/json-text.ts'
import type { Report } from '../harness/report/model.ts'
import { fewerExamples, indentOf } from './fewer-examples.ts'
import { validateReport } from './validate-report.ts'

/**
 * The report as a JSON document, checked against `report.schema.json`. Throws an Error that names the place where it does
 * not fit: such a report is a bug of this suite, and no reader is to find it first. It has at most 5 MB.
 */
export function toJson(report: Report): string {
  const wrong = validateReport(report)
  if (wrong) throw new Error(`the report breaks its own schema: ${wrong}`)
  const shown = fewerExamples(report)
  return `${jsonText(shown, indentOf(shown))}\n`
}
