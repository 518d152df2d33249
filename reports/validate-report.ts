import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import schema from './report.schema.json' with { type: 'json' }

let known: ValidateFunction | undefined

/** Where a value is not what `report.schema.json` says, and how; undefined where it is a report. */
export function validateReport(value: unknown): string | undefined {
  // Compiled when it is first wanted, at the end of a run; that it is a schema is for the tests to say.
  known ??= new Ajv2020({ allErrors: true, allowUnionTypes: true, validateSchema: false }).compile(schema)
  return known(value) ? undefined : places(known.errors)
}

const places = (errors: readonly ErrorObject[] | null | undefined): string =>
  (errors ?? []).slice(0, 5).map(place).join('; ')

function place({ instancePath, message, params }: ErrorObject): string {
  const named = params.additionalProperty ?? params.allowedValues
  return `${instancePath || '/'} ${message}${named === undefined ? '' : ` (${String(named)})`}`
}
