import type { Params } from '../shape/encode.ts'
import { wireName } from '../shape/names.ts'
import type { Schema } from '../shape/schema.ts'

/** Where a JSON pointer into params leads: what the keys of members there begin with, their schema, the value. */
export type Place = { readonly prefix: string; readonly schema: Schema; readonly value: unknown }

/** Follows a JSON pointer down a shape: `/DiskImages/0/Image` has the prefix `DiskImage.1.Image.`. */
export function resolvePointer(pointer: string, input: Schema, params?: Params): Place {
  let place: Place = { prefix: '', schema: input, value: params }
  for (const segment of pointer.split('/').slice(1)) place = down(place, segment)
  return place
}

function down({ prefix, schema: { items, properties }, value }: Place, segment: string): Place {
  const schema = items ?? properties?.[segment] ?? {}
  const key = items ? Number(segment) + 1 : wireName(segment, schema)
  return {
    prefix: `${prefix}${key}.`,
    schema,
    value: (value as Record<string, unknown> | undefined)?.[segment],
  }
}
