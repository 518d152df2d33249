import { createHash } from 'node:crypto'
import { standIns } from '../../golden/given.ts'
import type { Resource, World } from '../../golden/resource.ts'
import type { Params, Value } from '../../shape/encode.ts'
import { members } from '../../shape/members.ts'
import type { Schema } from '../../shape/schema.ts'
import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import { filtered, named, ofKind, pageOfThings } from '../things/find-things.ts'
import type { Thing } from '../things/thing.ts'
import { atPath } from '../things/view-thing.ts'
import type { Behaviour } from './behaviour.ts'
import { fromShape } from './from-shape.ts'

/** What an operation of a model does: with the kinds of things that it has to do with, else by its shapes alone. */
export function behaviourOfThings(operation: string, { resources }: World): Behaviour {
  const of = (is: (one: Resource) => string | undefined) => resources.find((one) => is(one) === operation)
  const made = of(({ make }) => make)
  const shown = of(({ look }) => look?.operation)
  const removed = of(({ remove }) => remove?.operation)
  if (operation === 'CreateTags' || operation === 'DeleteTags') return retagging(operation)
  if (operation === 'DescribeTags') return listingTags
  const act = made ? making(made) : shown ? describing(shown) : removed ? removing(removed) : plainly
  return (params, context) => {
    if (!shown) standing(params, context.input, resources, context)
    return act(params, context)
  }
}

const atHand: readonly string[] = Object.values(standIns)

/** What a request refers to is there. */
function standing(params: Params, input: Schema, resources: readonly Resource[], context: Context): void {
  for (const { path, schema } of members(input)) {
    const kind = resources.find(({ name }) => name === (schema.idOf ?? schema.items?.idOf))
    const [head = '', ...rest] = path.split('.')
    const value = rest.length || head.endsWith('[]') ? undefined : params[head]
    const ids = [value ?? []].flat() as readonly string[]
    // An image and an instance that nobody made are at hand, as they are for exports.
    const asked = ids.filter((id) => !atHand.includes(id))
    if (kind) named(asked, kind, context)
  }
}

const making =
  (resource: Resource): Behaviour =>
  (params, context) => {
    const token = tokenIn(params, context)
    const earlier = token && context.store.thingsByToken.get(token.key)
    if (earlier && earlier.request !== token.request)
      throw new ApiError('IdempotentParameterMismatch', 'The token was used before, in another request.')
    const thing = (earlier && context.store.things.get(earlier.id)) || keep(resource, params, context)
    if (token) context.store.thingsByToken.set(token.key, { id: thing.id, request: token.request })
    return atPath([thing], resource.madeAt.split('.'), context.output, context)
  }

function tokenIn(params: Params, { input, action, change, ...context }: Context) {
  const name = Object.keys(params).find(
    (one) => input.properties?.[one]?.idempotencyToken ?? one === 'ClientToken',
  )
  const isHeeded = name !== undefined && change.heedsToken(true, { input, action, change, ...context })
  return isHeeded ? { key: `${action} ${params[name]}`, request: JSON.stringify(params) } : undefined
}

function keep(resource: Resource, params: Params, context: Context): Thing {
  const { store, change } = context
  const order = ++store.created
  const id = change.newId(
    `${resource.prefix ?? resource.name.toLowerCase()}-${digits(`${order} ${context.requestId}`)}`,
    context,
  )
  const thing = { id, resource, params, tags: givenTags(params), order }
  store.things.set(id, thing)
  return thing
}

const digits = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 17)

const givenTags = ({ TagSpecifications = [] }: Params): Map<string, string> =>
  new Map(
    (TagSpecifications as readonly Params[]).flatMap(({ Tags = [] }) =>
      (Tags as readonly Params[]).map(({ Key, Value = '' }) => [String(Key), String(Value)] as const),
    ),
  )

const describing =
  (resource: Resource): Behaviour =>
  (params, context) => {
    const { by, at } = resource.look!
    const ids = params[by] as readonly string[] | undefined
    const found = ids?.length ? named(ids, resource, context) : ofKind(resource, context)
    const right = filtered([...new Set(found)], context)
    const { page, NextToken } = pageOfThings(context.change.things(right, context), context)
    return {
      ...atPath(page, at.split('.'), context.output, context),
      ...(NextToken && { NextToken }),
    }
  }

const removing =
  (resource: Resource): Behaviour =>
  (params, context) => {
    const { by } = resource.remove!
    const ids = [params[by] ?? []].flat() as readonly string[]
    if (!ids.length) throw new ApiError('MissingParameter', `The request must contain the parameter ${by}`)
    const right = named(ids, resource, context)
    for (const { id } of context.change.takenAway(right, context)) context.store.things.delete(id)
    return fromShape(params, context)
  }

/** What has one page has given no token for another. */
const plainly: Behaviour = (params, context) => {
  if (params.NextToken !== undefined)
    throw new ApiError('InvalidNextToken', `The token '${String(params.NextToken)}' is invalid`)
  return fromShape(params, context)
}

/** Every tag of what a filter names, or of all. */
const listingTags: Behaviour = (params, context) => {
  const filters = (params.Filters ?? []) as readonly { Name?: string; Values?: readonly string[] }[]
  const tags = [...context.store.things.values()].flatMap((thing) =>
    [...thing.tags].map(([Key, Value]) => ({
      Key,
      Value,
      ResourceId: thing.id,
      ...(thing.resource.tagged && { ResourceType: thing.resource.tagged }),
    })),
  )
  const of: Readonly<Record<string, (tag: (typeof tags)[number]) => string | undefined>> = {
    'resource-id': ({ ResourceId }) => ResourceId,
    'resource-type': ({ ResourceType }) => ResourceType,
    key: ({ Key }) => Key,
    value: ({ Value }) => Value,
  }
  const found = tags.filter((tag) =>
    filters.every(({ Name = '', Values = [] }) => Values.includes(of[Name]?.(tag) ?? '')),
  )
  return plainly(params, context) && { Tags: found }
}

/** Tags are put on, and taken off, whatever has an id. */
const retagging =
  (operation: 'CreateTags' | 'DeleteTags'): Behaviour =>
  ({ Resources = [], Tags = [] }, context) => {
    const things = (Resources as readonly string[]).map((id) => {
      const thing = context.store.things.get(id)
      if (!thing) throw new ApiError('InvalidID', `The ID '${id}' is not valid`)
      return thing
    })
    for (const { tags } of things)
      for (const { Key, Value } of context.change.retagged(Tags as readonly Params[], context))
        retag(tags, operation, String(Key), Value)
    return {}
  }

/** A tag is taken off whatever its value, or where it has the one that is given. */
function retag(tags: Map<string, string>, operation: string, key: string, value: Value | undefined): void {
  if (operation === 'CreateTags') tags.set(key, String(value ?? ''))
  else if (value === undefined || tags.get(key) === value) tags.delete(key)
}
