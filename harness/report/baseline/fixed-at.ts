import type { Report } from '../model.ts'
import type { Entry } from './baseline.ts'

type ReportClause = Report['clauses'][number]

/** Whether every case of a clause at a version passed. Not where it was not told, or is not scored. */
export function holdsAt({ status, versions }: ReportClause, version: string): boolean {
  const told = versions?.[version]
  if (!told || (status !== 'passed' && status !== 'failed')) return false
  return told.passed > 0 && told.failed === 0 && !told.untold
}

/**
 * The versions at which a clause holds that an entry says fails. An entry for every version is fixed only where each
 * that was told holds.
 */
export function fixedAt(clause: ReportClause, { versions }: Entry): string[] {
  if (versions) return versions.filter((version) => holdsAt(clause, version))
  const told = Object.keys(clause.versions ?? {})
  return told.every((version) => holdsAt(clause, version)) ? told : []
}
