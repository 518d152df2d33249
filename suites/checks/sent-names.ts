import type { Library } from '../../harness/golden/library.ts'
import { members } from '../../harness/shape/members.ts'

const known = new WeakMap<Library, ReadonlySet<string>>()

/** Names of all members of requests: what a member of that name shows, somebody can have sent. */
export function sentNames(library: Library): ReadonlySet<string> {
  const before = known.get(library)
  if (before) return before
  const inputs = library.operations.values().flatMap(({ input }) => members(input))
  const names = new Set(inputs.map(({ name }) => name))
  known.set(library, names)
  return names
}
