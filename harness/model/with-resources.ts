import type { Recipes, Resource } from '../golden/resource.ts'
import { missing } from '../shape/fill.ts'
import type { Operation, Schema } from '../shape/schema.ts'
import type { Params, Value } from '../shape/value.ts'

/**
 * An operation that knows what its requests stand on: members that take the id of a resource have the placeholder of one
 * that was made before, the plainest request has what a recipe gives it, and the answer of a make binds the id.
 */
export function withResources(
  operation: Operation,
  resources: readonly Resource[],
  { requests, madeBySdks = {} }: Recipes,
): Operation {
  const made = resources.find(({ make }) => make === operation.name)
  const removed = resources.find(({ remove }) => remove?.operation === operation.name)
  const request = requests[operation.name] ?? (removed && idOf(removed, operation.input))
  const others = resources.filter((one) => one !== made)
  const input = (madeBySdks[operation.name] ?? []).reduce(
    (schema, path) => at(schema, path.split('.'), (one) => ({ ...one, madeBySdks: true })),
    naming(operation.input, others),
  )
  return {
    ...operation,
    input: request ? plainly(input, request) : input,
    ...(made && {
      output: at(operation.output, made.madeAt.split('.'), (id) => ({ ...id, gives: made.binds })),
    }),
  }
}

/** What a removal names, though its model may not call it required. */
function idOf({ binds, remove }: Resource, { properties = {} }: Schema): Params {
  const id = `{{${binds}}}`
  return { [remove!.by]: properties[remove!.by]?.items ? [id] : id }
}

/** Ids that a structure takes, by the names of its members. */
function naming(schema: Schema, resources: readonly Resource[]): Schema {
  const entries = Object.entries(schema.properties ?? {}).map(
    ([name, member]) => [name, memberNamed(name, member, resources)] as const,
  )
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(entries) }),
    ...(schema.items && { items: naming(schema.items, resources) }),
  }
}

function memberNamed(name: string, member: Schema, resources: readonly Resource[]): Schema {
  const isList = member.items?.type === 'string'
  const meant =
    member.type === 'string' || isList ? meantBy(isList ? singular(name) : name, resources) : undefined
  if (!meant) return naming(member, resources)
  const own = { idOf: meant.name, examples: [`{{${meant.binds}}}`] }
  return isList
    ? { ...member, items: { ...member.items, ...own }, examples: [own.examples] }
    : { ...member, ...own }
}

const singular = (name: string): string => name.replace(/s$/, '')

/** The kind whose id a member takes: `VpcId`, and `PeerVpcId` as well; the longest name says most. */
function meantBy(name: string, resources: readonly Resource[]): Resource | undefined {
  const names = (one: Resource) => [one.id, ...(one.alsoCalled ?? [])]
  const isOwn = (one: Resource) => one.id === `${one.name}Id`
  return resources
    .filter((one) => names(one).includes(name) || (isOwn(one) && name.endsWith(one.id)))
    .sort((a, b) => b.id.length - a.id.length)[0]
}

/** The plainest request has these. */
function plainly({ properties = {}, required = [], ...rest }: Schema, params: Params): Schema {
  const told = Object.entries(params).flatMap(([name, value]) => {
    const member = properties[name]
    if (!member) return []
    return [
      [name, { ...member, examples: [value], ...(!required.includes(name) && { plain: true as const }) }],
    ]
  })
  return { ...rest, required, properties: { ...properties, ...Object.fromEntries(told) } }
}

/** A structure with the member at a path changed. */
function at(
  schema: Schema,
  [head = '', ...rest]: readonly string[],
  change: (member: Schema) => Schema,
): Schema {
  const name = head.replace('[]', '')
  const member = schema.properties?.[name]
  if (!member) return schema
  const inner = (one: Schema): Schema => (rest.length ? at(one, rest, change) : change(one))
  return {
    ...schema,
    properties: {
      ...schema.properties,
      [name]: head.endsWith('[]') ? { ...member, items: inner(member.items!) } : inner(member),
    },
  }
}

/** The names of resources in a value that only an answer can give. */
export function resourcesIn(value: Value | undefined, resources: readonly Resource[]): Resource[] {
  if (typeof value === 'string')
    return missing(value, {}).flatMap((name) => resources.find(({ binds }) => binds === name) ?? [])
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((one) => resourcesIn(one as Value, resources))
}
