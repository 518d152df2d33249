import { wireName } from './names.ts'
import type { Schema } from './schema.ts'
import type { Params, Value, Wire } from './value.ts'

export type { Params, Value, Wire } from './value.ts'

/**
 * The ec2Query keys of `params`, without Action and Version: structures joined by dots, lists flat and
 * counted from 1, nothing for null and for empty lists.
 */
export function encode(params: Params, shape: Schema): Wire {
  const wire: Record<string, string> = {}
  structure(params, shape, '', wire)
  return wire
}

function structure(params: Params, shape: Schema, prefix: string, wire: Record<string, string>): void {
  for (const member of Object.keys(params)) {
    const schema = shape.properties?.[member]
    if (!schema) throw new Error(`no member ${prefix}${member}`)
    one(params[member]!, schema, prefix + wireName(member, schema), wire)
  }
}

function one(value: Value, schema: Schema, key: string, wire: Record<string, string>): void {
  if (value === null) return
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) one(item, schema.items ?? {}, `${key}.${i + 1}`, wire)
  } else if (typeof value === 'object') structure(value as Params, schema, `${key}.`, wire)
  else wire[key] = String(value)
}
