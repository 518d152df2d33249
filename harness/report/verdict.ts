import { type Lacked, tellLacked } from '../golden/given.ts'
import type { Library } from '../golden/library.ts'
import type { Clause } from '../judge/finding.ts'
import type { ClauseTally, Tally } from '../judge/tally.ts'
import type { Report } from './model.ts'

type Judged = Pick<Report, 'clauses' | 'operations' | 'strict'> & {
  readonly library: Library
  readonly lacked: readonly Lacked[]
  /** Whether it is held against the target that it does not have what only some have. */
  readonly owesAll: boolean
}

/** What speaks against a target, what the verdict cannot speak of, and the verdict that follows. */
export type Verdict = Pick<Report, 'verdict' | 'reasons'>

/** The verdict on what was judged: a pure function. A run that broke off tells nothing for certain. */
export function verdictOf(judged: Judged, tally: Tally): Verdict {
  const { facts, broken, timeouts, unread, cut } = tally
  const against = reasonsAgainst(judged)
  const refused = refusedBy(judged, tally)
  const isMute = facts === 0 || (refused.length > 0 && refused.length === supportedIn(judged).length)
  const late = timeouts ? [`${timeouts} ${plural(timeouts, 'case')} had no answer in time`] : []
  const beyond = unread
    ? [`${unread} ${plural(unread, 'case')} had an answer that is longer or deeper than any is read`]
    : []
  const reasons = [...broken, ...against, ...late, ...beyond, ...caveats(judged, tally, refused)]
  const verdict = broken.length
    ? 'inconclusive'
    : against.length
      ? 'does-not-conform'
      : isMute || timeouts || unread || cut
        ? 'inconclusive'
        : 'conforms'
  return { verdict, reasons: reasons.length || facts ? reasons : ['nothing was compared'] }
}

function reasonsAgainst({ clauses, operations, strict, library, owesAll }: Judged): string[] {
  const failed = (level: string) =>
    clauses.filter((clause) => clause.status === 'failed' && clause.level === level && !clause.known).length
  const are = (state: string) =>
    operations.filter(({ versions }) => {
      const states = Object.values(versions)
      return states.includes(state as 'broken') && !states.includes('supported')
    })
  const [must, should] = [failed('MUST'), strict ? failed('SHOULD') : 0]
  // Nobody has all of EC2: what only a model names may be missing, and where the whole is asked for, anything.
  const isOwed = ({ name }: { name: string }) =>
    owesAll && !library.isWhole && library.operations.get(name)?.origin !== 'model'
  const [lacking, out] = [are('unsupported').filter(isOwed), are('broken')]
  return [
    ...(must ? [`${must} MUST ${plural(must, 'clause')} failed`] : []),
    ...(should ? [`${should} SHOULD ${plural(should, 'clause')} failed (--strict)`] : []),
    ...(lacking.length ? [`${lacking.length} of ${operations.length} operations unsupported`] : []),
    ...out.map(({ name, manner }) => `${name} is broken: its plainest request gets ${manner}`),
  ]
}

const supportedIn = ({ operations }: Judged): string[] =>
  operations.flatMap(({ name, versions }) => (Object.values(versions).includes('supported') ? [name] : []))

/** Operations that refused every valid request for a reason that is none of the request's. */
function refusedBy(judged: Judged, { clauses }: Tally): { name: string; reason: string }[] {
  const accepting = (name: string) =>
    judged.clauses.flatMap((clause) =>
      clause.operation === name && isAcceptance(clause) ? (clauses.get(clause.id) ?? []) : [],
    )
  return supportedIn(judged).flatMap((name) => {
    const tallies: ClauseTally[] = accepting(name)
    const doubt = tallies.find(({ inconclusive }) => inconclusive)?.inconclusive
    return doubt && tallies.every(({ passed, failed }) => passed + failed === 0)
      ? [{ name, reason: doubt.reason }]
      : []
  })
}

function caveats(
  judged: Judged,
  tally: Tally,
  refused: readonly { name: string; reason: string }[],
): string[] {
  const late = judged.clauses.filter(
    ({ id, status }) =>
      status === 'inconclusive' && /race|wait/.test(tally.clauses.get(id)?.inconclusive?.late ?? ''),
  ).length
  const mute = hollow(judged, tally)
  return [
    ...(tally.cut ? [tellCut(tally.cut, judged, tally)] : []),
    ...(mute.length
      ? [`answers ${supportedIn(judged).length} operations, and says nothing in ${mute.length} of them`]
      : []),
    ...refused.map(({ name, reason }) => `nothing can be told of ${name}: ${reason}`),
    ...judged.lacked.map((one) => tellLacked(one, unjudged(judged, one.operations))),
    ...(late ? [`${late} ${plural(late, 'clause')} could not be exercised in time`] : []),
  ]
}

function tellCut(cut: NonNullable<Tally['cut']>, { clauses }: Judged, { cases }: Tally): string {
  if (cut.by === 'failure') return 'stopped at the first failure: what comes after it was not tried'
  const idle = clauses.filter(({ status }) => status === 'not-exercised').length
  return `the budget of ${cut.seconds} s was over after ${cases} ${plural(cases, 'case')}: ${idle} ${plural(idle, 'clause')} not exercised, the others by a part of their cases`
}

const unjudged = ({ clauses }: Judged, operations: readonly string[]): number =>
  clauses.filter(
    ({ operation, status }) =>
      operation !== null &&
      operations.includes(operation) &&
      ['inconclusive', 'blocked', 'not-exercised'].includes(status),
  ).length

/** Operations that make or describe tasks, succeed, and never have any member in their answers. */
function hollow({ clauses, library, ...judged }: Judged, { clauses: tallies, touched }: Tally): string[] {
  const isRead = (name: string) => [...touched.keys()].some((one) => one.startsWith(`${name} read `))
  const hasFailed = (name: string) => clauses.some((one) => one.operation === name && one.status === 'failed')
  return supportedIn({ clauses, library, ...judged }).filter((name) => {
    const { makes, describes } = library.operations.get(name)!
    return (makes ?? describes) && tallies.get(`${name}.status`)?.passed && !isRead(name) && hasFailed(name)
  })
}

const plural = (n: number, word: string): string => (n === 1 ? word : `${word}s`)

/** Whether a clause is one that says that an operation accepts what is valid. */
const isAcceptance = ({ id }: Pick<Clause, 'id'>): boolean => /[.:]accepted$/.test(id)
