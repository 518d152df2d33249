import type { Failure } from '../../harness/judge/finding.ts'
import type { Markup } from '../markup.ts'
import type { ReportClause } from '../views/severity.ts'
import { anchor } from './anchor.ts'
import { failure } from './failure.ts'
import { fitting } from './room.ts'

/** Failures of one clause that are shown whole at most: what else fails, mostly alike, is a line. */
const most = 4

/** A failure that is shown whole: which of its clause's it is, and its markup. */
export type Example = { readonly at: number; readonly piece: Markup }

type Way = { readonly clause: ReportClause; readonly failure: Failure; readonly at: number }

/**
 * Failures of clauses, the gravest clause first, with their evidence as far as there is room, in bytes: first one of each cause, then one of each clause, then
 * the other ways in which a clause failed.
 */
export function examples(
  clauses: readonly ReportClause[],
  bytes: number,
): ReadonlyMap<ReportClause, readonly Example[]> {
  const all = clauses.map(waysOf)
  const rounds = Array.from({ length: most }, (_, round) => all.flatMap((ways) => ways[round] ?? []))
  const kept = fitting(rounds.flat(), bytes, ({ clause, failure: one, at }) =>
    failure(one, anchor('failure', clause.id, at)),
  )
  const shown = [...kept].map(([{ clause, at }, piece]) => ({ clause, at, piece }))
  return Map.groupBy(shown, ({ clause }) => clause)
}

/** The first failure, and the first of each other way. */
function waysOf(clause: ReportClause): Way[] {
  const ways = new Map<string, Way>()
  for (const [at, failure] of clause.failures.entries()) {
    const way = `${failure.version} ${failure.cause ?? ''} ${failure.path.replace(/\d+/g, '')}`
    if (!ways.has(way)) ways.set(way, { clause, failure, at })
  }
  return [...ways.values()]
}
