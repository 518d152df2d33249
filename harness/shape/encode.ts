import { wireName } from './names.ts'
import type { Schema } from './schema.ts'
import type { Params, Value, Wire } from './value.ts'

export type { Params, Value, Wire } from './value.ts'

/**
 * The ec2Query keys of `params`, without Action and Version: structures joined by dots, lists flat and
 * counted from 1, nothing for null and for empty lists.
 */
export function encode(params: Params, shape: Schema): Wire {
  return Object.fromEntries(structure(params, shape, ''))
}

function* structure(params: Params, shape: Schema, prefix: string): Generator<[string, string]> {
  for (const [member, value] of Object.entries(params)) {
    const schema = shape.properties?.[member]
    if (!schema) throw new Error(`no member ${prefix}${member}`)
    yield* one(value, schema, prefix + wireName(member, schema))
  }
}

function* one(value: Value, schema: Schema, key: string): Generator<[string, string]> {
  if (value === null) return
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* one(item, schema.items ?? {}, `${key}.${i + 1}`)
  } else if (typeof value === 'object') yield* structure(value as Params, schema, `${key}.`)
  else yield [key, String(value)]
}
