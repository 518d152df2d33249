import { createHash } from 'node:crypto'
import { standIns } from '../../golden/given.ts'
import type { Resource, World } from '../../golden/resource.ts'
import type { Params } from '../../shape/encode.ts'
import { members } from '../../shape/members.ts'
import type { Schema } from '../../shape/schema.ts'
import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import { filtered, named, ofKind, pageOf } from '../things/find-things.ts'
import { forgetOldest } from '../things/forget-oldest.ts'
import type { Thing } from '../things/thing.ts'
import { atPath } from '../things/view-thing.ts'
import type { Behaviour } from './behaviour.ts'
import { fromShape } from './from-shape.ts'
import { describingTags, retagging } from './tags-of-things.ts'

/** What an operation of a model does: with the kinds of things that it has to do with, else by its shapes alone. */
export function behaviourOfThings(operation: string, { resources }: World): Behaviour {
  const of = (is: (one: Resource) => string | undefined) => resources.find((one) => is(one) === operation)
  const made = of(({ make }) => make)
  const shown = of(({ look }) => look?.operation)
  const removed = of(({ remove }) => remove?.operation)
  if (operation === 'CreateTags' || operation === 'DeleteTags') return retagging(operation)
  if (operation === 'DescribeTags') return describingTags
  const changed = of(({ changes = [] }) => changes.find((one) => one.operation === operation)?.operation)
  const act = made
    ? making(made)
    : shown
      ? describing(shown)
      : removed
        ? removing(removed)
        : changed
          ? changing(changed)
          : plainly
  return (params, context) => {
    if (!shown && context.change.standing(true, context)) standing(params, context.input, resources, context)
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
    if (earlier && !context.change.sameRequest(earlier.request === token.request, context))
      throw new ApiError('IdempotentParameterMismatch', 'The token was used before, in another request.')
    const thing = (earlier && context.store.things.get(earlier.id)) || keep(resource, params, context)
    if (token) context.store.thingsByToken.set(token.key, { id: thing.id, request: token.request })
    forgetOldest(context.store.thingsByToken)
    return atPath([thing], resource.madeAt.split('.'), context.output, context)
  }

function tokenIn(params: Params, context: Context) {
  const { input, action, change } = context
  const name = Object.keys(params).find(
    (one) => input.properties?.[one]?.idempotencyToken ?? one === 'ClientToken',
  )
  if (name === undefined || !change.heedsToken(true, context)) return undefined
  return { key: change.tokenKey(`${action} ${params[name]}`, context), request: JSON.stringify(params) }
}

function keep(resource: Resource, params: Params, context: Context): Thing {
  const { store, change } = context
  const order = ++store.created
  const id = change.newId(
    `${resource.prefix ?? resource.name.toLowerCase()}-${digits(`${order} ${context.requestId}`)}`,
    context,
  )
  const right = {
    id,
    resource,
    params,
    tags: givenTags(params),
    changed: new Map<string, string>(),
    order,
    madeAt: context.now,
  }
  const thing = change.kept(right, context)
  store.things.set(thing.id, thing)
  forgetOldest(store.things)
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
    const all = context.change.things(right, context)
    const { page, NextToken } = context.change.page(
      pageOf(all, ({ order }) => order, context),
      context,
    )
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

const changing =
  (resource: Resource): Behaviour =>
  (params, context) => {
    const { by, shows } = resource.changes!.find(({ operation }) => operation === context.action)!
    const ids = [params[by] ?? []].flat() as readonly string[]
    for (const { changed } of context.change.altered(named(ids, resource, context), context))
      for (const [path, text] of Object.entries(shows)) changed.set(path, text)
    return plainly(params, context)
  }

/** What has one page has given no token for another. */
const plainly: Behaviour = (params, context) => {
  if (params.NextToken !== undefined)
    throw new ApiError('InvalidNextToken', `The token '${String(params.NextToken)}' is invalid`)
  return fromShape(params, context)
}
