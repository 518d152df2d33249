import type { Value } from '../../shape/encode.ts'

/** A structure with its members, and those of the structures in it, in reverse order; lists stay as they are. */
export function reversed(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, member]) => [name, reversed(member)] as const)
  return Object.fromEntries(entries.reverse())
}
