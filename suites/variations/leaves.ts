import type { Params, Value } from '../../harness/shape/encode.ts'
import { wireName } from '../../harness/shape/names.ts'
import type { Schema } from '../../harness/shape/schema.ts'

/** One key of an encoded request, and the member that it is of. */
export type Leaf = {
  readonly key: string
  readonly text: string
  /** SDK names, `[]` for items: `DiskImages[].Image.Bytes`. */
  readonly path: string
  /** Where the value stands in the params, lists counted from 0. */
  readonly at: readonly (string | number)[]
  readonly schema: Schema
}

/** The keys that `encode` makes of params, each with its member. */
export const leaves = (params: Params, input: Schema): Generator<Leaf> => walk(params, input, '', '', [])

function* walk(value: Value, schema: Schema, key: string, path: string, at: Leaf['at']): Generator<Leaf> {
  if (value === null) return
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries())
      yield* walk(item, schema.items ?? {}, `${key}.${i + 1}`, `${path}[]`, [...at, i])
  } else if (typeof value === 'object') {
    for (const [name, member] of Object.entries(value as Params)) {
      const shape = schema.properties?.[name]
      if (shape) yield* walk(member, shape, join(key, wireName(name, shape)), join(path, name), [...at, name])
    }
  } else yield { key, text: String(value), path, at, schema }
}

const join = (head: string, tail: string): string => (head ? `${head}.${tail}` : tail)
