import type { Clause, Finding } from '../../harness/judge/finding.ts'
import { isUnscored } from '../../harness/judge/tally.ts'

/** What a run is found to have failed in, as far as it has got. */
export type FirstFailure = {
  see(findings: readonly Finding[]): Finding | undefined
  /** Once all is seen: clauses that one case anywhere would have met. */
  nowhere(): Finding | undefined
}

/** Looks for the first finding that counts against a target. */
export function firstFailure(clauses: ReadonlyMap<string, Clause>): FirstFailure {
  const met = new Set<string>()
  const unmet = new Map<string, Finding>()
  const counts = (finding: Finding): boolean => {
    const clause = clauses.get(finding.clause)
    if (!clause || isUnscored(clause)) return false
    if (finding.status === 'passed') met.add(finding.clause)
    if (finding.status !== 'failed') return false
    if (clause.somewhere) unmet.set(finding.clause, finding)
    return !clause.somewhere
  }
  return {
    see: (findings) => findings.filter(counts)[0],
    nowhere: () => [...unmet.values()].find(({ clause }) => !met.has(clause)),
  }
}
