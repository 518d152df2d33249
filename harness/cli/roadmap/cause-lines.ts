import type { Report } from '../../report/model.ts'
import { counts, failsBesides, type Gain, gainsOf, untilConforming } from './gains.ts'

const most = 8

/** What to mend, what gains most first: what holds again by it, a clause to read and a case to run. */
export function causeLines(report: Report): string[] {
  const gains = gainsOf(report)
  if (!gains.length) return []
  const more = gains.length - most
  return [
    '',
    'Mend, what gains most first:',
    ...gains.slice(0, most).flatMap((gain) => told(gain, report)),
    ...(more > 0 ? [`      and ${more} more`] : []),
    ...enough(untilConforming(gains), report),
  ]
}

function told(
  { cause: { cause, failures, clauses, example }, counting, others }: Gain,
  report: Report,
): string[] {
  const [id = ''] = [...counting, ...others, ...clauses]
  const rerun = report.clauses.find((clause) => clause.id === id)?.failures[0]?.rerun
  return [
    `${`+${counting.length + others.length}`.padStart(4)}  ${cause}: ${gainWords(counting.length, others.length)} (${failures} failures, such as ${example})`,
    `      ec2spec explain '${id}'`,
    ...(rerun ? [`      ${rerun}`] : []),
  ]
}

function gainWords(counting: number, others: number): string {
  const all = counting + others
  if (!all) return 'no clause holds by this alone'
  const which = others ? `, ${counting || 'none'} of which ${counting > 1 ? 'count' : 'counts'}` : ''
  return `${clauses(all)} would hold${which}`
}

const clauses = (count: number): string => `${count} ${count === 1 ? 'clause' : 'clauses'}`

/** How far down the list is far enough, and what it does not reach. */
function enough(first: number, report: Report): string[] {
  const named = new Set(report.causes.flatMap((cause) => cause.clauses))
  const left = report.clauses.filter(
    (clause) => counts(clause, report) && (!named.has(clause.id) || failsBesides(clause.id, report)),
  ).length
  if (!first && !left) return ['None of these counts against the verdict.']
  const then = left ? `${clauses(left)} that count fail still, each by itself` : 'no failure counts any more'
  return [`With ${first === 1 ? 'the first' : `the first ${first}`} of these mended, ${then}.`]
}
