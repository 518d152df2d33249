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
  const places: Place[] = []
  walk(value, schema, xmlPath, at, places)
  known.set(value, { schema, at, places })
  return places
}

function walk(value: Value, schema: Schema, xmlPath: string, at: string, places: Place[]): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries())
      walk(item, schema.items ?? {}, `${xmlPath}[]`, `${at}[${i + 1}]`, places)
  } else if (typeof value === 'object' && value !== null)
    for (const name of Object.keys(value)) {
      const member = schema.properties?.[name]
      if (!member) continue
      const xml = xmlName(name, member)
      const parent = value as Params
      const place = { name, schema: member, value: parent[name]!, parent }
      const [inXml, here] = [dotted(xmlPath, xml), dotted(at, xml)]
      places.push({ ...place, xmlPath: inXml, at: here })
      walk(place.value, member, inXml, here, places)
    }
}

export const dotted = (head: string, tail: string): string => (head && tail ? `${head}.${tail}` : head + tail)
