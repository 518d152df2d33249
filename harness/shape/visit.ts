import type { Params, Value } from './encode.ts'
import { xmlName } from './names.ts'
import type { Schema } from './schema.ts'

/** A member of a value that was read by a schema, and where it stands. */
export type Place = {
  readonly name: string
  readonly schema: Schema
  readonly value: Value
  /** The structure that has it. */
  readonly parent: Params
  /** Element names: `volumes[].image.size` as clause ids write it, `volumes[2].image.size` as it stands there. */
  readonly xmlPath: string
  readonly at: string
}

const known = new WeakMap<
  object,
  { readonly schema: Schema; readonly at: string; readonly places: Place[] }
>()

/** Every member of a value that its schema has, parents before their children; found once for all who ask alike. */
export function visit(value: Params, schema: Schema, xmlPath = '', at = ''): readonly Place[] {
  const before = known.get(value)
  if (before?.schema === schema && before.at === at) return before.places
  const places = [...walk(value, schema, xmlPath, at)]
  known.set(value, { schema, at, places })
  return places
}

function* walk(value: Value, schema: Schema, xmlPath: string, at: string): Generator<Place> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries())
      yield* walk(item, schema.items ?? {}, `${xmlPath}[]`, `${at}[${i + 1}]`)
  } else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value as Params)) {
      const member = schema.properties?.[name]
      if (!member) continue
      const xml = xmlName(name, member)
      const place = { xmlPath: dotted(xmlPath, xml), at: dotted(at, xml) }
      yield { name, schema: member, value: inner, parent: value as Params, ...place }
      yield* walk(inner, member, place.xmlPath, place.at)
    }
}

export const dotted = (head: string, tail: string): string => (head && tail ? `${head}.${tail}` : head + tail)
