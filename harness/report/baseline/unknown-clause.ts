import { distance } from 'fastest-levenshtein'
import { nearest } from '../../base/near.ts'
import type { Baseline } from './baseline.ts'

/** Names the first entry whose clause does not exist, with the clause that it was meant to be. */
export function unknownClause({ entries }: Baseline, ids: readonly string[]): string | undefined {
  const known = new Set(ids)
  const at = entries.findIndex(({ clause }) => !known.has(clause))
  if (at < 0) return undefined
  const { clause } = entries[at]!
  const meant = nearest(clause, ids) ?? closest(clause, ids)
  return `/entries/${at} names no clause: ${clause}${meant ? ` (did you mean ${meant}?)` : ''}; \`ec2spec list clauses\` names them all`
}

/** The id that has the fewest edits, where those are a fifth of the name at most. */
function closest(name: string, ids: readonly string[]): string | undefined {
  const scored = ids.map((id) => ({ id, edits: distance(name, id) }))
  const best = scored.sort((a, b) => a.edits - b.edits)[0]
  return best && best.edits <= name.length / 5 ? best.id : undefined
}
