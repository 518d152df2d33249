import { distance } from 'fastest-levenshtein'
import { globToRegExp } from '../../base/glob.ts'
import { nearest } from '../../base/near.ts'
import { type Baseline, isPattern, names } from './baseline.ts'

/** Names the first entry whose clause does not exist, or whose pattern matches none, with what it was meant to be. */
export function unknownClause({ entries }: Baseline, ids: readonly string[]): string | undefined {
  const known = new Set(ids)
  const at = entries.findIndex((entry) =>
    isPattern(entry) ? !ids.some((id) => names(entry, id)) : !known.has(entry.clause),
  )
  if (at < 0) return undefined
  const { clause } = entries[at]!
  const [verb, meant] = isPattern({ clause })
    ? ['matches', meantPattern(clause, ids)]
    : ['names', nearest(clause, ids) ?? closest(clause, ids)]
  return `/entries/${at} ${verb} no clause: ${clause}${meant ? ` (did you mean ${meant}?)` : ''}; \`ec2spec list clauses\` names them all`
}

/** The id that has the fewest edits, where those are a fifth of the name at most. */
function closest(name: string, ids: readonly string[]): string | undefined {
  const scored = ids.map((id) => ({ id, edits: distance(name, id) }))
  const best = scored.sort((a, b) => a.edits - b.edits)[0]
  return best && best.edits <= name.length / 5 ? best.id : undefined
}

/** The pattern with a slip mended in what stands before its first `*`, or behind its last; one that matches. */
function meantPattern(pattern: string, ids: readonly string[]): string | undefined {
  const [head = '', ...rest] = pattern.split('*')
  const tail = rest.pop() ?? ''
  // A longer one first: a letter is lost more often than one too many is written.
  const cut = ({ length }: string, side: (id: string, length: number) => string) =>
    new Set([length + 1, length, length - 1].flatMap((size) => ids.map((id) => side(id, Math.max(size, 0)))))
  const heads = cut(head, (id, length) => id.slice(0, length))
  const tails = cut(tail, (id, length) => id.slice(Math.max(id.length - length, 0)))
  const [before, behind] = [nearest(head, heads), nearest(tail, tails)]
  const tries = [
    ...(before === undefined ? [] : [[before, ...rest, tail].join('*')]),
    ...(behind === undefined ? [] : [[head, ...rest, behind].join('*')]),
  ]
  return tries.find((one) => ids.some((id) => globToRegExp(one).test(id)))
}
