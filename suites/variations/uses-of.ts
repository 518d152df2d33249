import type { Library } from '../../harness/golden/library.ts'
import { apiVersions } from '../../harness/versions.ts'
import { contextOf } from './context.ts'
import { families } from './families.ts'

/** A situation that is brought about, or a valid request, and the member that it is about. */
export type Use = { readonly operation: string; readonly situation?: string; readonly about?: string }

const known = new WeakMap<Library, readonly Use[]>()

/** What the generated variants are about, beyond what the golden pairs are: each but once. */
export function usesOf(library: Library): readonly Use[] {
  const uses = known.get(library) ?? inOrder(new Map(find(library).map((use) => [JSON.stringify(use), use])))
  known.set(library, uses)
  return uses
}

/** By what they are, so that a family that finds them in another order changes nothing. */
const inOrder = (uses: ReadonlyMap<string, Use>): Use[] =>
  [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use)

function* find(library: Library): Generator<Use> {
  for (const version of apiVersions)
    for (const operation of library.operations.keys()) {
      const context = contextOf(operation, version, library, 1)
      for (const family of context ? families.filter(({ addsNoClause }) => !addsNoClause) : [])
        for (const { situation, about } of family.finite?.(context!) ?? [])
          yield { operation, ...(situation && { situation }), ...(about && { about }) }
    }
}
