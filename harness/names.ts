import type { Params, Value } from './encode.ts'
import type { Schema } from './golden/schema.ts'

/** The key of a member on the wire (ec2Query: `wire` where given, else the member's own name). */
export const wireName = (member: string, schema: Schema): string => schema.wire ?? member

/** The element of a member in an answer (`xml` where given, else the name with a lower-case first letter). */
export const xmlName = (member: string, schema: Schema): string =>
  schema.xml ?? member.charAt(0).toLowerCase() + member.slice(1)

/**
 * Parameters under the names that SDKs have for them. A member that differs from version to version has several entries
 * in a golden shape, one of them under the name on the wire; for an SDK it is one. `shape` is that of all versions.
 */
export const sdkParams = (params: Params, { properties = {} }: Schema): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const schema = properties[name] ?? {}
      const named = schema.wire && properties[schema.wire] ? schema.wire : name
      return [named, sdkValue(value, schema)]
    }),
  )

function sdkValue(value: Value, schema: Schema): Value {
  if (Array.isArray(value)) return value.map((item) => sdkValue(item, schema.items ?? {}))
  return value !== null && typeof value === 'object' ? sdkParams(value as Params, schema) : value
}
