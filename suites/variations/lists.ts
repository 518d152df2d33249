import type { Value } from '../../harness/shape/encode.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import { another } from './another.ts'
import type { Context } from './context.ts'
import { describedBy } from './describe.ts'
import type { Edit } from './edits.ts'
import type { Fragment } from './fragments.ts'
import { orElse, requestOf } from './request.ts'
import { nameOf } from './spots.ts'
import type { Family, Variant } from './variant.ts'

/** A list of structures that a request can write, with its items there. */
export type List = {
  readonly path: Edit['path']
  readonly name: string
  readonly items: readonly Value[]
  readonly schema: Schema
  /** What writes it; none where the plainest request does. */
  readonly fragment?: Fragment
}

const lengths = [2, 20, 1, 0, 3] as const

/** Lists of no, one, two and many items. An empty list is not sent at all. */
export const listLengths: Family = {
  name: 'list',
  *finite(context) {
    const lists = [...listsOf(context)]
    for (const length of lengths)
      for (const list of lists)
        if (length || (list.fragment && list.path.length === 1)) yield ofLength(context, list, length)
  },
}

function ofLength(context: Context, list: List, length: number): Variant {
  const { path, fragment } = list
  const about = aboutOf(context, list)
  return {
    name: `${list.name}.${length}`,
    ...(about && { about }),
    smaller: () =>
      lengths
        .filter((less) => less > 0 && less < length)
        .sort()
        .map((less) => ({ ...ofLength(context, list, less), name: `${list.name}.${length}` })),
    make: () => {
      const value = ofLengthParams(list, length)
      const request = requestOf(context, fragment ? [fragment] : [], [{ path, value }])
      return {
        test: length > 1 ? orElse(request, ...severalSituations(context, list), 'over-limit') : request,
        after: describedBy(context),
      }
    },
  }
}

/** So many items, each different. */
export const ofLengthParams = ({ items, schema }: List, length: number): Value[] =>
  Array.from({ length }, (_, i) => (i ? another(items[0]!, schema, i + 1) : items[0]!))

/** A golden pair about the list itself says best what a departure is charged to. */
const aboutOf = ({ fragments }: Context, { path, fragment }: List): string | undefined => {
  const sdkPath = path
    .map((segment) => (typeof segment === 'number' ? '[]' : `.${segment}`))
    .join('')
    .slice(1)
  return fragments.find(({ about }) => about === sdkPath)?.about ?? fragment?.about
}

/** What the golden pairs that write a second item leave open. */
const severalSituations = ({ fragments }: Context, { path }: List): string[] =>
  fragments
    .filter(({ edits }) =>
      edits.some(
        (edit) => edit.path[path.length] === 1 && path.every((segment, i) => edit.path[i] === segment),
      ),
    )
    .flatMap(({ situations }) => situations)

/** Every list of structures that a golden pair writes. */
export function* listsOf(context: Context): Generator<List> {
  const seen = new Set<string>()
  for (const fragment of [undefined, ...context.firm]) {
    const { params } = requestOf(context, fragment ? [fragment] : [])
    for (const list of find(params!, context.input, [])) {
      if (seen.has(list.name)) continue
      seen.add(list.name)
      yield { ...list, ...(fragment && { fragment }) }
    }
  }
}

function* find(value: Value, schema: Schema, path: Edit['path']): Generator<List> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value) && schema.items?.properties && value.length)
    yield {
      path,
      name: nameOf(path.filter((segment) => typeof segment === 'string').join('.')),
      items: value,
      schema: schema.items,
    }
  for (const [key, member] of Object.entries(value as Record<string, Value>)) {
    const index = Array.isArray(value) ? Number(key) : key
    yield* find(member, schema.items ?? schema.properties?.[key] ?? {}, [...path, index])
  }
}
