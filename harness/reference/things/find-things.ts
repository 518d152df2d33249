import type { Resource } from '../../golden/resource.ts'
import type { Params } from '../../shape/encode.ts'
import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import type { Thing } from './thing.ts'

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

/** The things that meet every filter, by any of its values: tags are known, and other names select nothing away. */
export function filtered(things: readonly Thing[], { params }: Context): readonly Thing[] {
  const filters = ((params.Filters ?? []) as readonly Params[]).map(({ Name, Values }) => ({
    name: String(Name ?? ''),
    values: (Values ?? []) as readonly string[],
  }))
  const meets = (thing: Thing, { name, values }: (typeof filters)[number]) => {
    if (name === 'tag-key') return [...thing.tags.keys()].some((key) => values.includes(key))
    if (!name.startsWith('tag:')) return true
    const value = thing.tags.get(name.slice('tag:'.length))
    return value !== undefined && values.includes(value)
  }
  return things.filter((thing) => filters.every((filter) => meets(thing, filter)))
}

/** MaxResults things from where NextToken says, and the token to go on with, if there are more. */
export function pageOfThings(
  things: readonly Thing[],
  { params, action }: Context,
): { readonly page: readonly Thing[]; readonly NextToken?: string } {
  const { MaxResults, NextToken } = params
  const after = typeof NextToken === 'string' ? placeIn(NextToken, action) : 0
  const rest = things.filter(({ order }) => order > after)
  if (typeof MaxResults !== 'number' || rest.length <= MaxResults) return { page: rest }
  const page = rest.slice(0, MaxResults)
  return { page, NextToken: Buffer.from(`${action} ${page.at(-1)!.order}`).toString('base64url') }
}

function placeIn(token: string, action: string): number {
  const [of, order = ''] = Buffer.from(token, 'base64url').toString().split(' ')
  if (of !== action || !/^\d+$/.test(order))
    throw new ApiError('InvalidNextToken', `The token '${token}' is invalid`)
  return Number(order)
}
