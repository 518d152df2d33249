import { type Kind, kindsAt } from '../../harness/golden/kinds.ts'
import type { Library } from '../../harness/golden/library.ts'
import type { Schema } from '../../harness/golden/schema.ts'

/** The member by which a request selects tasks: a list where it describes, one id where it cancels. */
export function selectingMember(input: Schema): { name: string; schema: Schema } | undefined {
  const found = Object.entries(input.properties ?? {}).find(([, { selects }]) => selects)
  return found && { name: found[0], schema: found[1] }
}

/** Kinds by family: those whose tasks one operation cancels. `conversion`, `import`, `export`. */
export const familiesAt = (version: string, library: Library): Map<string, readonly Kind[]> =>
  Map.groupBy(kindsAt(version, library), ({ cancel }) => familyName(cancel))

const familyName = (cancel: string): string => cancel.replace(/^Cancel(.+)Task$/, '$1').toLowerCase()
