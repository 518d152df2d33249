import type { Report } from '../model.ts'
import { isWhole, type Part } from '../part.ts'
import { type Entry, isPattern, names } from './baseline.ts'
import { fixedAt, holdsAt } from './fixed-at.ts'

type ReportClause = Report['clauses'][number]

/** The versions at which nothing fails any more that an entry excuses; none where the run could not tell. */
export function staleAt(entry: Entry, clauses: Report['clauses'], part: Part | undefined): string[] {
  if (isPattern(entry))
    return part
      ? []
      : patternFixedAt(
          entry,
          clauses.filter(({ id }) => names(entry, id)),
        )
  const clause = clauses.find(({ id }) => id === entry.clause)
  return clause && isWhole(part, clause.operation) ? fixedAt(clause, entry) : []
}

/** Where one of the clauses that count holds, and none of the others fails or could not be told. */
function patternFixedAt({ versions }: Entry, clauses: readonly ReportClause[]): string[] {
  const counting = clauses.filter(({ level, status }) => level !== 'MAY' && status !== 'disputed')
  const told = [...new Set(counting.flatMap((clause) => Object.keys(clause.versions ?? {})))]
  const isFixed = (version: string) =>
    counting.some((clause) => holdsAt(clause, version)) &&
    counting.every((clause) => holdsAt(clause, version) || isSilent(clause, version))
  return versions ? versions.filter(isFixed) : told.every(isFixed) ? told : []
}

/** Whether there was nothing to tell of a clause at a version; what is missing or broken could not be told. */
const isSilent = ({ status, versions }: ReportClause, version: string): boolean =>
  !versions?.[version] && !['unsupported', 'blocked', 'inconclusive'].includes(status)
