import { nearest } from '../../base/near.ts'
import { existsAt } from '../../shape/at-version.ts'
import { wireName } from '../../shape/names.ts'
import type { Schema } from '../../shape/schema.ts'

/** What a parameter key is, read by an input shape as all versions together have it. */
export type KeyMeaning =
  | { readonly kind: 'known'; readonly schema: Schema; readonly member: string }
  /** One slip away from the key `meant`. */
  | { readonly kind: 'misnamed'; readonly meant: string }
  /** A member that this version does not have. */
  | {
      readonly kind: 'other-version'
      readonly member: string
      readonly since?: string
      readonly until?: string
    }
  /** A list that is not written `Name.1`. */
  | { readonly kind: 'list-form'; readonly meant: string }
  | { readonly kind: 'list-index'; readonly index: string }
  /** Text where a structure belongs, or more segments where a text does. */
  | { readonly kind: 'structure'; readonly member: string }
  | { readonly kind: 'unknown' }

/** Follows a key such as `DiskImage.1.Image.Bytes` down an input shape. */
export function understandKey(key: string, input: Schema, version: string): KeyMeaning {
  const segments = key.split('.')
  let schema = input
  let member = ''
  for (const [i, segment] of segments.entries()) {
    const before = segments.slice(0, i).join('.')
    if (schema.items) {
      const wrong = wrongIndex(segment, before)
      if (wrong) return wrong
      schema = schema.items
      member += '[]'
      continue
    }
    if (!schema.properties) return { kind: 'structure', member }
    const next = step(segment, schema, version, before)
    if ('kind' in next) return next
    schema = next.schema
    member = `${member}${member && '.'}${next.name}`
  }
  if (schema.items) return { kind: 'list-form', meant: `${key}.1` }
  return schema.properties ? { kind: 'structure', member } : { kind: 'known', schema, member }
}

/** An index is 1, 2, 3; `member` and `item` are how other protocols write lists. */
function wrongIndex(segment: string, before: string): KeyMeaning | undefined {
  if (/^[1-9]\d*$/.test(segment)) return undefined
  return /^\d+$/.test(segment)
    ? { kind: 'list-index', index: segment }
    : { kind: 'list-form', meant: `${before}.1` }
}

function step(
  segment: string,
  { properties = {} }: Schema,
  version: string,
  before: string,
): KeyMeaning | { name: string; schema: Schema } {
  const all = Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    wire: wireName(name, schema),
  }))
  const named = all.filter(({ wire }) => wire === segment)
  const found = named.find(({ schema }) => existsAt(schema, version))
  if (found) return found
  const prefix = before && `${before}.`
  const bracketed = /^(\w+)\[\d*\]$/.exec(segment)?.[1]
  if (all.some(({ wire }) => wire === bracketed))
    return { kind: 'list-form', meant: `${prefix}${bracketed}.1` }
  const there = all.filter(({ schema }) => existsAt(schema, version))
  const meant =
    there.find(({ name }) => name === segment)?.wire ??
    nearest(
      segment,
      there.map(({ wire }) => wire),
    )
  if (named[0]) return { kind: 'other-version', member: prefix + segment, ...span(named[0].schema) }
  return meant ? { kind: 'misnamed', meant: prefix + meant } : { kind: 'unknown' }
}

const span = ({ since, until }: Schema) => ({ ...(since && { since }), ...(until && { until }) })
