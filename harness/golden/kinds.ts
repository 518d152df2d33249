import { existsAt } from '../shape/at-version.ts'
import type { Operation } from '../shape/schema.ts'
import type { Library } from './facts.ts'

/** The tasks that one operation makes, and the operations that take their ids. */
export type Kind = {
  /** `import-volume-task`, as `makes` in `golden/operations/<Operation>.json` calls it. */
  readonly name: string
  readonly make: string
  readonly describe: string
  readonly cancel: string
}

const known = new WeakMap<Library, Map<string, readonly Kind[]>>()

/** The kinds of tasks that a version has. */
export function kindsAt(version: string, library: Library): readonly Kind[] {
  const byVersion = known.get(library) ?? new Map<string, readonly Kind[]>()
  known.set(library, byVersion)
  const kinds = byVersion.get(version) ?? findKinds(version, library)
  byVersion.set(version, kinds)
  return kinds
}

function findKinds(version: string, library: Library): Kind[] {
  const operations = [...library.operations.values()].filter((operation) => existsAt(operation, version))
  return operations.flatMap(({ name: make, makes }) => {
    const taking = (role: 'describes' | 'cancels') =>
      operations.find((one) => makes && one[role]?.includes(makes))?.name
    const [describe, cancel] = [taking('describes'), taking('cancels')]
    return makes && describe && cancel ? [{ name: makes, make, describe, cancel }] : []
  })
}

/** The kinds of tasks whose ids an operation takes. */
export const kindsTakenBy = (
  { describes = [], cancels = [] }: Operation,
  version: string,
  library: Library,
): Kind[] =>
  kindsAt(version, library).filter(({ name }) => describes.includes(name) || cancels.includes(name))
