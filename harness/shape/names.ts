import { existsAt } from './at-version.ts'
import type { Schema } from './schema.ts'
import type { Params, Value } from './value.ts'

/** The key of a member on the wire (ec2Query: `wire` where given, else the member's own name). */
export const wireName = (member: string, schema: Schema): string => schema.wire ?? member

/** The element of a member in an answer (`xml` where given, else the name with a lower-case first letter). */
export const xmlName = (member: string, schema: Schema): string => schema.xml ?? lowered(member)

const known = new Map<string, string>()

/** A name with its first letter in lower case, made once: there are as many as the shapes have members. */
function lowered(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const made = name.charAt(0).toLowerCase() + name.slice(1)
  known.set(name, made)
  return made
}

type Naming = (name: string, shape: Schema) => string

/**
 * Parameters under the names that SDKs have for them. A member that differs from version to version has several entries
 * in a golden shape, one of them under the name on the wire; for an SDK it is one. `shape` is that of all versions.
 */
export const sdkParams = (params: Params, shape: Schema): Params =>
  renamed(params, shape, (name, { properties = {} }) => {
    const wire = properties[name]?.wire
    return wire && properties[wire] ? wire : name
  })

/** The other way round: parameters under their names in the shape of one version, `of` the shape of all. */
export const goldenParams = (params: Params, of: Schema, version: string): Params =>
  renamed(params, of, (name, { properties = {} }) => {
    const known = properties[name]
    if (!known || existsAt(known, version)) return name
    const same = Object.entries(properties).filter(([, { wire }]) => wire === name)
    return same.find(([, schema]) => existsAt(schema, version))?.[0] ?? name
  })

const renamed = (params: Params, shape: Schema, naming: Naming): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const named = naming(name, shape)
      return [named, inside(value, shape.properties?.[name] ?? {}, naming)]
    }),
  )

function inside(value: Value, schema: Schema, naming: Naming): Value {
  if (Array.isArray(value)) return value.map((item) => inside(item, schema.items ?? {}, naming))
  return value !== null && typeof value === 'object' ? renamed(value as Params, schema, naming) : value
}
