import { type Kind, kindsAt } from '../../harness/golden/kinds.ts'
import type { Library } from '../../harness/golden/library.ts'

/** Kinds by family: those whose tasks one operation cancels. `conversion`, `import`, `export`. */
export const familiesAt = (version: string, library: Library): Map<string, readonly Kind[]> =>
  Map.groupBy(kindsAt(version, library), ({ cancel }) => familyName(cancel))

const familyName = (cancel: string): string => cancel.replace(/^Cancel(.+)Task$/, '$1').toLowerCase()
