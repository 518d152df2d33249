import type { ReportClause } from '../views/severity.ts'
import { statusWords } from '../words/status.ts'
import type { Change, Kind } from './change.ts'

/** What became of a clause, of which at least one report speaks; undefined where it is as it was. */
export function changeOf(
  before: ReportClause | undefined,
  after: ReportClause | undefined,
): Change | undefined {
  const clause = (after ?? before)!
  if (!before) return { kind: 'new', clause, words: statusWords(clause.status) }
  if (!after) return { kind: 'gone', clause, words: `was ${statusWords(clause.status)}` }
  if (before.status === 'failed' && after.status === 'failed') return otherWays(before, after)
  const kind = kindOf(before.status, after.status)
  return kind && { kind, clause, words: `${statusWords(before.status)} -> ${statusWords(after.status)}` }
}

type Status = ReportClause['status']

/** Statuses that say something of the target, though not whether it conforms. */
const stopped = (status: Status) => ['unsupported', 'blocked', 'inconclusive'].includes(status)
const isTold = (status: Status) => status === 'passed' || status === 'failed'

/** What was not told before is no step back where it fails: it was as wrong, unseen. */
function kindOf(before: Status, after: Status): Kind | undefined {
  if (before === after || (!isTold(before) && !isTold(after))) return undefined
  if (before === 'passed') return after === 'failed' || stopped(after) ? 'worse' : 'gone'
  if (before === 'failed') return after === 'passed' ? 'better' : 'gone'
  return after === 'passed' && stopped(before) ? 'better' : 'new'
}

/** A clause that fails in both reports is worse where it fails in a way, or at a version, that it did not. */
function otherWays(before: ReportClause, after: ReportClause): Change | undefined {
  if (!before.versions || !after.versions) return undefined
  const [old, now] = [waysOf(before), waysOf(after)]
  if (now.some((way) => !old.includes(way)))
    return { kind: 'worse', clause: after, words: 'fails in another way' }
  const fewer = now.length < old.length && told(before).every((version) => told(after).includes(version))
  return fewer ? { kind: 'better', clause: after, words: 'fails in fewer ways' } : undefined
}

const waysOf = ({ versions = {} }: ReportClause): string[] =>
  Object.entries(versions).flatMap(([version, { ways = [] }]) => ways.map((way) => `${version} ${way}`))

const told = ({ versions = {} }: ReportClause): string[] => Object.keys(versions)
