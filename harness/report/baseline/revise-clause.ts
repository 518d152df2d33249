import type { Report } from '../model.ts'
import { isWhole, type Part } from '../part.ts'
import { covers, type Entry } from './baseline.ts'
import { holdsAt } from './fixed-at.ts'

export type Evidence = {
  readonly part: Part | undefined
  /** For every new entry. */
  readonly reason?: string
  readonly owner?: string
  /** The reason of a new entry where nobody gave one. */
  readonly otherwise: string
}

/** The entries of one clause after a report: those that still hold as they are, then what is new. */
export function reviseClause(
  entries: readonly Entry[],
  clause: Report['clauses'][number],
  { part, reason, owner, otherwise }: Evidence,
  patterns: readonly Entry[] = [],
): Entry[] {
  const revised = isWhole(part, clause.operation)
    ? entries.flatMap((entry) => prune(entry, clause))
    : [...entries]
  if (clause.status !== 'failed' || clause.level === 'MAY') return revised
  const left = entries.find((entry) => !revised.some((one) => one.fingerprint === entry.fingerprint))
  const who = owner ?? left?.owner
  const given = {
    reason: reason ?? left?.reason ?? otherwise,
    ...(who && { owner: who }),
    ...(left?.issue && { issue: left.issue }),
  }
  const isExcused = (version: string, way: string) =>
    patterns.some((pattern) => covers(pattern, version, way))
  for (const [version, { ways = [] }] of Object.entries(clause.versions ?? {}))
    for (const fingerprint of ways)
      if (!isExcused(version, fingerprint))
        add(revised, version, { clause: clause.id, ...given, fingerprint })
  return revised
}

/** An entry without the versions at which its clause no longer fails so; none where it fails so at none. */
function prune(entry: Entry, clause: Report['clauses'][number]): Entry[] {
  const told = clause.versions ?? {}
  const { fingerprint = '' } = entry
  const isGone = (version: string) =>
    holdsAt(clause, version) || told[version]?.ways?.includes(fingerprint) === false
  const named = entry.versions ?? Object.keys(told)
  const left = named.filter((version) => !isGone(version))
  if (left.length === named.length || !entry.versions) return left.length || !named.length ? [entry] : []
  return left.length ? [{ ...entry, versions: left }] : []
}

/** An entry of one way of failing, as those of a clause by its name are. */
type OneWay = Entry & { readonly fingerprint: string }

/** Puts a way of failing on record: with the entry that has it at another version, or as an entry of its own. */
function add(entries: Entry[], version: string, { fingerprint, clause, ...rest }: OneWay): void {
  if (entries.some((entry) => covers(entry, version, fingerprint))) return
  const at = entries.findIndex((entry) => entry.fingerprint === fingerprint)
  const known = entries[at]
  if (known) entries[at] = { ...known, versions: [...(known.versions ?? []), version].sort() }
  else entries.push({ clause, versions: [version], ...rest, fingerprint })
}
