import { wireName } from '../../harness/shape/names.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import type { Context } from './context.ts'

/** The keys that an operation has at its version, without the numbers of items. */
export const realKeys = ({ input }: Context): ReadonlySet<string> => new Set(keysOf(input, ''))

function* keysOf({ properties = {}, items }: Schema, head: string): Generator<string> {
  if (items) yield* keysOf(items, head)
  for (const [name, member] of Object.entries(properties)) {
    const key = head ? `${head}.${wireName(name, member)}` : wireName(name, member)
    yield key
    yield* keysOf(member, key)
  }
}
