import type { VersionTally } from '../../judge/finding.ts'
import type { Report } from '../model.ts'

type ReportClause = Report['clauses'][number]

/** A clause that came out so at each version, its status to match. */
export function clauseWith(
  versions: Record<string, VersionTally>,
  differing: Partial<ReportClause> = {},
): ReportClause {
  const [passed, failed] = [total(versions, 'passed'), total(versions, 'failed')]
  return {
    id: 'ImportVolume.namespace',
    level: 'MUST',
    operation: 'ImportVolume',
    text: 'The root is in the namespace of the version.',
    source: { document: 'd', section: 's' },
    status: failed ? 'failed' : passed ? 'passed' : 'not-exercised',
    cases: passed + failed,
    facts: passed,
    failed,
    failures: [],
    versions,
    ...differing,
  }
}

const total = (versions: Record<string, VersionTally>, of: 'passed' | 'failed') =>
  Object.values(versions).reduce((sum, tally) => sum + tally[of], 0)

/** A version at which every case passed. */
export const holding: VersionTally = { passed: 3, failed: 0 }

/** A version at which a clause failed in these ways. */
export const failing = (...ways: readonly string[]): VersionTally => ({ passed: 1, failed: 2, ways })
