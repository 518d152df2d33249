import type { Params, Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'

/** Params as Smithy writes them in a model: times are seconds since 1970, whole numbers have all their digits. */
export const toParams = (params: Params, shape: Schema): Params => one(params, shape) as Params

function one(value: Value, schema: Schema): Value {
  if (Array.isArray(value)) return value.map((item) => one(item, schema.items ?? {}))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== null)
        .map(([name, member]) => [name, one(member, schema.properties?.[name] ?? {})]),
    )
  if (typeof value !== 'string') return value
  if (schema.type === 'integer') return raw(value)
  return schema.format && schema.type === 'string' ? Date.parse(value) / 1000 : value
}

/** A number of more digits than a double holds, written as it is. */
const raw = (digits: string): Value =>
  // Node has had it since 21, TypeScript's library does not name it.
  (JSON as unknown as { rawJSON(text: string): Value }).rawJSON(digits)
