import { existsAt } from '../../harness/golden/at-version.ts'
import type { Library } from '../../harness/golden/library.ts'
import type { PairRequest } from '../../harness/golden/pairs.ts'
import type { Schema } from '../../harness/golden/schema.ts'
import { shapeOf } from '../../harness/look.ts'

/** The tasks that one operation makes, and the operations that take their ids. */
export type Kind = {
  readonly make: string
  readonly describe: string
  readonly cancel: string
}

const known = new WeakMap<Library, Map<string, readonly Kind[]>>()

/**
 * The kinds of tasks that a version has. Which operation describes or cancels what another makes is read off
 * the golden pairs that do so: a new kind is data.
 */
export function kindsAt(version: string, library: Library): readonly Kind[] {
  const byVersion = known.get(library) ?? new Map<string, readonly Kind[]>()
  known.set(library, byVersion)
  const kinds = byVersion.get(version) ?? findKinds(version, library)
  byVersion.set(version, kinds)
  return kinds
}

function findKinds(version: string, library: Library): Kind[] {
  const operations = [...library.operations.values()].filter((operation) => existsAt(operation, version))
  return operations.flatMap(({ name: make }) => {
    const taking = (isList: boolean) =>
      operations.find(({ name }) => takes(name, isList, make, version, library))?.name
    const [describe, cancel] = [taking(true), taking(false)]
    return describe && cancel ? [{ make, describe, cancel }] : []
  })
}

/** Whether a golden pair shows that an operation takes, by its id, what another makes. */
function takes(name: string, isList: boolean, make: string, version: string, library: Library): boolean {
  const selecting = selectingMember(shapeOf(name, version, library)!.input)
  if (!selecting || Boolean(selecting.schema.items) !== isList) return false
  return library.pairs
    .values()
    .some(({ operation, request }) => operation === name && isPlain(request, selecting.name, make))
}

/** Whether a request gives the id of a task just made, and nothing else. */
const isPlain = (
  { after = [], params = {}, situation, control }: PairRequest,
  member: string,
  make: string,
): boolean =>
  !situation &&
  !control &&
  after.length === 1 &&
  after[0]!.startsWith(`${make}/`) &&
  Object.keys(params).join() === member

/** The member by which a request selects tasks: a list where it describes, one id where it cancels. */
export function selectingMember(input: Schema): { name: string; schema: Schema } | undefined {
  const found = Object.entries(input.properties ?? {}).find(([, { selects }]) => selects)
  return found && { name: found[0], schema: found[1] }
}

/** Kinds by family: those whose tasks one operation cancels. `conversion`, `import`, `export`. */
export const familiesAt = (version: string, library: Library): Map<string, readonly Kind[]> =>
  Map.groupBy(kindsAt(version, library), ({ cancel }) => familyName(cancel))

const familyName = (cancel: string): string => cancel.replace(/^Cancel(.+)Task$/, '$1').toLowerCase()
