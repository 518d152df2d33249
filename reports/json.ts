import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { Report } from '../harness/model.ts'
import schema from './report.schema.json' with { type: 'json' }

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

/**
 * The report as a JSON document, checked against `report.schema.json`. Throws an Error that names the place where it does
 * not fit: such a report is a bug of this suite, and no reader is to find it first.
 */
export function toJson(report: Report): string {
  const text = JSON.stringify(report, null, 2)
  if (!validate(JSON.parse(text)))
    throw new Error(`the report breaks its own schema: ${places(validate.errors)}`)
  return `${text}\n`
}

const places = (errors: readonly ErrorObject[] | null | undefined): string =>
  (errors ?? []).slice(0, 5).map(place).join('; ')

function place({ instancePath, message, params }: ErrorObject): string {
  const named = params.additionalProperty ?? params.allowedValues
  return `${instancePath || '/'} ${message}${named === undefined ? '' : ` (${String(named)})`}`
}
