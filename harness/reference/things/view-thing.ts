import type { Resource } from '../../golden/resource.ts'
import type { Params, Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import type { Thing } from './thing.ts'

/**
 * A thing as a structure shows it that has its id: the parameters that it was made of under the names that the structure
 * has as well, and its tags.
 */
export function viewThing(thing: Thing, schema: Schema, context: Context): Params {
  const { id, resource, params } = thing
  const shown = Object.entries(params).filter(([name, value]) => fits(value, schema.properties?.[name]))
  const right = {
    ...Object.fromEntries(shown),
    [resource.id]: id,
    ...(schema.properties?.Tags && { Tags: tagsOf(thing) }),
    ...settled(resource, schema),
    ...born(thing, schema),
  }
  const changes = context.change.changes([...thing.changed], thing, context)
  const whole = changes.reduce((all, change) => put(all, schema, ...change), right as Params)
  return context.change.thing(whole, thing, context)
}

/** A structure with a value at a path; in a list, as one more item, or in the last that was added so. */
function put(value: Params, schema: Schema, path: string, text: string): Params {
  const [head = '', ...rest] = path.split('.')
  const name = head.replace('[]', '')
  const member = schema.properties?.[name]
  if (!member) return value
  const inner = rest.join('.')
  if (!inner) return { ...value, [name]: typed(text, member) }
  const there = value[name]
  if (!head.endsWith('[]')) return { ...value, [name]: put((there ?? {}) as Params, member, inner, text) }
  const items = (there ?? []) as readonly Params[]
  const last = items.at(-1)
  const isBegun = last && !(stepOf(inner) in last)
  const item = put(isBegun ? last : {}, member.items ?? {}, inner, text)
  return { ...value, [name]: [...(isBegun ? items.slice(0, -1) : items), item] }
}

const stepOf = (path: string): string => path.split(/[.[]/)[0]!

const typed = (text: string, { type }: Schema): Value =>
  type === 'boolean' ? text === 'true' : type === 'integer' ? Number(text) : text

/** The state that waiters wait for: here everything is there at once. */
function settled({ settles, look }: Resource, { properties = {} }: Schema): Params {
  const above = look?.at.split('.').length ?? 0
  const [head = '', ...rest] = settles?.at.split('.').slice(above - 1) ?? []
  if (!settles || !properties[head]) return {}
  return { [head]: rest.reduceRight<Value>((inner, name) => ({ [name]: inner }), settles.reached[0]!) }
}

/** When it was made, where the structure has a member of that meaning. */
function born({ madeAt }: Thing, { properties = {} }: Schema): Params {
  const names = Object.keys(properties).filter(
    (name) => /^(Create|Creation|Start|Launch)(Time|Date|Timestamp)$/.test(name) && properties[name]!.format,
  )
  return Object.fromEntries(names.map((name) => [name, new Date(madeAt).toISOString()]))
}

const tagsOf = ({ tags }: Thing): Params[] => [...tags].map(([Key, Value]) => ({ Key, Value }))

/** Whether a parameter can stand in a member of the same name. */
function fits(value: Value, member: Schema | undefined): boolean {
  if (!member || value === null) return false
  if (Array.isArray(value)) return member.type === 'array' && value.every((one) => fits(one, member.items))
  if (typeof value === 'object')
    return (
      member.type === 'object' &&
      Object.entries(value).every(([name, one]) => fits(one, member.properties?.[name]))
    )
  return member.type !== 'array' && member.type !== 'object'
}

/** Things at a path such as `Reservations[].Instances[].InstanceId`, and nothing beside them. */
export function atPath(
  things: readonly Thing[],
  [head = '', ...rest]: readonly string[],
  schema: Schema,
  context: Context,
): Params {
  const name = head.replace('[]', '')
  const member = schema.properties?.[name]
  if (!rest.length) {
    const [only] = things
    return only ? viewThing(only, schema, context) : {}
  }
  if (!member) throw new ApiError('InternalError', `No member ${name} to show things in`, 500)
  if (!head.endsWith('[]')) return { [name]: atPath(things, rest, member, context) }
  return { [name]: things.map((one) => atPath([one], rest, member.items!, context)) }
}
