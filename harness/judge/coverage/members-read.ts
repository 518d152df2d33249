import type { Params, Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'

/**
 * The members that an answer has. A task that is none of `own` is passed over: which tasks of other cases a
 * target shows depends on when it is asked.
 */
export function membersRead(value: Params, output: Schema, own: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>()
  visit(value, output, '', own, found)
  return found
}

function visit(
  value: Value,
  schema: Schema,
  path: string,
  own: ReadonlySet<string>,
  found: Set<string>,
): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, schema.items ?? {}, `${path}[]`, own, found)
  } else if (typeof value === 'object' && value !== null && !isForeign(value as Params, schema, own))
    for (const [name, inner] of Object.entries(value as Params)) {
      const member = schema.properties?.[name]
      if (!member) continue
      const at = path ? `${path}.${name}` : name
      found.add(at)
      visit(inner, member, at, own, found)
    }
}

function isForeign(value: Params, { properties = {} }: Schema, own: ReadonlySet<string>): boolean {
  for (const name in properties)
    if (properties[name]!.life === 'id') return typeof value[name] === 'string' && !own.has(value[name])
  return false
}
