import { join } from 'node:path'
import { goldenFolder, readJson } from './files.ts'

/** A contradiction in the documents, and how it is treated. */
export type Erratum = {
  readonly id: string
  readonly documents: readonly string[]
  readonly section: string
  readonly quote: string
  readonly contradiction: string
  readonly treatment: string
  readonly decision: string
}

let known: readonly Erratum[] | undefined

/** `golden/errata.json`, read once. */
export const loadErrata = (): readonly Erratum[] => {
  known ??= readJson<readonly Erratum[]>(join(goldenFolder, 'errata.json')).map(
    ({ id, documents, section, quote, contradiction, treatment, decision }) => ({
      id,
      documents,
      section,
      quote,
      contradiction,
      treatment,
      decision,
    }),
  )
  return known
}
