import type { Resource } from '../../golden/resource.ts'
import type { Params } from '../../shape/encode.ts'
import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import type { Filter, Thing } from './thing.ts'

/** The things of a kind that ids name; refused where one names none. */
export function named(
  ids: readonly string[],
  { name, prefix }: Resource,
  context: Context,
): readonly Thing[] {
  return ids.map((id) => {
    const thing = context.store.things.get(id)
    const isKnown = thing?.resource.name === name
    if (thing && context.change.knownThing(isKnown, thing, context)) return thing
    if (prefix && !id.startsWith(`${prefix}-`))
      throw new ApiError(`Invalid${name}ID.Malformed`, `Invalid id: "${id}"`)
    throw new ApiError(`Invalid${name}ID.NotFound`, `The ${name} '${id}' does not exist`)
  })
}

export const ofKind = ({ name }: Resource, { store }: Context): readonly Thing[] =>
  [...store.things.values()].filter(({ resource }) => resource.name === name)

/** The things that meet every filter, by any of its values: tags and the members of recipes are known, other names select nothing away. */
export function filtered(things: readonly Thing[], context: Context): readonly Thing[] {
  const filters = filtersOf(context.params)
  return things.filter((thing) =>
    filters.every((filter) => context.change.meets(meets(thing, filter), thing, filter, context)),
  )
}

export const filtersOf = ({ Filters, Filter: single }: Params): readonly Filter[] =>
  ((Filters ?? single ?? []) as readonly Params[]).map(({ Name, Values }) => ({
    name: String(Name ?? ''),
    values: (Values ?? []) as readonly string[],
  }))

function meets({ id, tags, params, resource }: Thing, { name, values }: Filter): boolean {
  const member = resource.filters?.[name]
  if (member) return values.includes(String(member === resource.id ? id : params[member]))
  if (name === 'tag-key') return [...tags.keys()].some((key) => values.includes(key))
  if (!name.startsWith('tag:')) return true
  const value = tags.get(name.slice('tag:'.length))
  return value !== undefined && values.includes(value)
}

/** What comes after the place that NextToken names, as much of it as MaxResults says, and the token to go on with. */
export function pageOf<T>(
  all: readonly T[],
  placeOf: (one: T) => number,
  { params, action }: Context,
): { readonly page: readonly T[]; readonly NextToken?: string } {
  const { MaxResults, NextToken } = params
  const after = typeof NextToken === 'string' ? placeIn(NextToken, action) : -1
  const rest = all.filter((one) => placeOf(one) > after)
  if (typeof MaxResults !== 'number' || rest.length <= MaxResults) return { page: rest }
  const page = rest.slice(0, MaxResults)
  return { page, NextToken: tokenAfter(placeOf(page.at(-1)!), action) }
}

/** The token that leads on from a place in the list of an operation. */
export const tokenAfter = (place: number, action: string): string =>
  Buffer.from(`${action} ${place}`).toString('base64url')

function placeIn(token: string, action: string): number {
  const [of, place = ''] = Buffer.from(token, 'base64url').toString().split(' ')
  if (of !== action || !/^-?\d+$/.test(place))
    throw new ApiError('InvalidNextToken', `The token '${token}' is invalid`)
  return Number(place)
}
