import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import schema from './report.schema.json' with { type: 'json' }

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

/** Where a value is not what `report.schema.json` says, and how; undefined where it is a report. */
export const validateReport = (value: unknown): string | undefined =>
  validate(value) ? undefined : places(validate.errors)

const places = (errors: readonly ErrorObject[] | null | undefined): string =>
  (errors ?? []).slice(0, 5).map(place).join('; ')

function place({ instancePath, message, params }: ErrorObject): string {
  const named = params.additionalProperty ?? params.allowedValues
  return `${instancePath || '/'} ${message}${named === undefined ? '' : ` (${String(named)})`}`
}
