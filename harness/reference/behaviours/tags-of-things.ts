import type { Params, Value } from '../../shape/encode.ts'
import { ApiError } from '../api-error.ts'
import { filtersOf, pageOf } from '../things/find-things.ts'
import type { Filter, Tags, Thing } from '../things/thing.ts'
import type { Behaviour } from './behaviour.ts'

type Retagging = 'CreateTags' | 'DeleteTags'

/** Tags are put on, and taken off, whatever has an id. */
export const retagging =
  (operation: Retagging): Behaviour =>
  ({ Resources = [], Tags = [] }, context) => {
    const { store, change } = context
    const right = (Resources as readonly string[]).map((id) => {
      const thing = store.things.get(id)
      if (!thing) throw new ApiError('InvalidID', `The ID '${id}' is not valid`)
      return thing
    })
    const changes = Tags as readonly Params[]
    for (const thing of change.tagged(right, context)) {
      const after = retagged(thing.tags, operation, change.retagged(changes, context))
      const tags = new Map(change.tagsAfter(after, thing.tags, context))
      store.things.set(thing.id, { ...thing, tags })
    }
    return {}
  }

/** A tag is taken off whatever its value, or where it has the one that is given. */
function retagged(before: Tags, operation: Retagging, changes: readonly Params[]): Tags {
  const after = new Map(before)
  const isMeant = (key: string, value: Value | undefined) => value === undefined || after.get(key) === value
  for (const { Key, Value } of changes)
    if (operation === 'CreateTags') after.set(String(Key), String(Value ?? ''))
    else if (isMeant(String(Key), Value)) after.delete(String(Key))
  return after
}

type Row = { readonly thing: Thing; readonly key: string; readonly value: string; readonly place: number }

/** The tags of all that is there, which filters and pages choose from. */
export const describingTags: Behaviour = (params, context) => {
  const filters = filtersOf(params)
  const rows = rowsOf([...context.store.things.values()])
  const meeting = rows.filter((row) => filters.every((filter) => fits(row, filter)))
  const { page, NextToken } = pageOf(meeting, ({ place }) => place, context)
  return { Tags: page.map(told), ...(NextToken && { NextToken }) }
}

/** A thing has at most 50 tags. */
const rowsOf = (things: readonly Thing[]): readonly Row[] =>
  things.flatMap((thing) =>
    [...thing.tags].map(([key, value], nth) => ({ thing, key, value, place: thing.order * 100 + nth })),
  )

function fits({ thing, key, value }: Row, { name, values }: Filter): boolean {
  if (name.startsWith('tag:')) return key === name.slice('tag:'.length) && values.includes(value)
  const fields: Readonly<Record<string, string | undefined>> = {
    key,
    value,
    'resource-id': thing.id,
    'resource-type': thing.resource.tagged,
  }
  return values.includes(fields[name] ?? '')
}

const told = ({ thing, key, value }: Row): Params => ({
  Key: key,
  Value: value,
  ResourceId: thing.id,
  ...(thing.resource.tagged && { ResourceType: thing.resource.tagged }),
})
