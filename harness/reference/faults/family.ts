import type { Changes, Fault } from '../changes.ts'

/** What is wrong, in a sentence; the change that makes it so; why nobody can tell, where that is so. */
type Row = readonly [text: string, change: Partial<Changes>, equivalent?: string]

/** The faults of one family, by what they do: the id is the family, a dot and the key. */
export const family = (name: string, rows: Readonly<Record<string, Row>>): readonly Fault[] =>
  Object.entries(rows).map(([what, [text, change, equivalent]]) => ({
    id: `${name}.${what}`,
    family: name,
    text,
    change,
    ...(equivalent && { equivalent }),
  }))
