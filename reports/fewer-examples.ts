import type { ClauseStatus } from '../harness/judge/finding.ts'
import { leaveOut } from '../harness/report/left-out.ts'
import type { Report } from '../harness/report/model.ts'

/** Bytes that a report has at most as JSON, whatever the number of cases. */
export const mostBytes = 5_000_000

/** So many failures are shown of each clause, or else so many. */
const steps = [20, 10, 5, 3, 2, 1] as const

/** For the places between members. */
const leeway = 1.1

/** What says least goes first: what the target does not have, then what was not tried, then what holds. */
const lessers: readonly (readonly ClauseStatus[])[] = [
  [],
  ['unsupported'],
  ['unsupported', 'not-exercised', 'untestable'],
  ['unsupported', 'not-exercised', 'untestable', 'passed'],
]

type Failures = Report['clauses'][number]['failures']

/**
 * The report with as many failures of each clause as have room, the first of each; where even one of each has none, the
 * clauses of the highest level have it. How many cases failed stands there for all. Where the rows alone are too many, as
 * of a whole model, those that say least are only named.
 */
export function fewerExamples(all: Report): Report {
  const report = fewerRows(all)
  const indent = indentOf(report)
  const sizes = new Map(
    report.clauses.flatMap(({ failures }) => failures.map((one) => [one, sizeOf(one, indent)])),
  )
  const bare = sizeOf({ ...report, clauses: report.clauses.map((one) => ({ ...one, failures: [] })) }, indent)
  const room = mostBytes / leeway - bare
  const bytes = (failures: Failures) => failures.reduce((sum, one) => sum + sizes.get(one)!, 0)
  const first = (count: number) => report.clauses.map(({ failures }) => failures.slice(0, count))
  const count = steps.find((some) => first(some).reduce((sum, one) => sum + bytes(one), 0) <= room)
  const shown = count ? first(count) : fitting(report.clauses, room, bytes)
  return { ...report, clauses: report.clauses.map((one, i) => ({ ...one, failures: shown[i]! })) }
}

/** Rows and coverage take two thirds of the room at most. */
function fewerRows(report: Report): Report {
  const bare = report.clauses.map((one) => ({ ...one, failures: [] }))
  const bytes = (lesser: readonly ClauseStatus[]) => {
    const { leftOut, kept } = leaveOut(bare, lesser)
    return sizeOf({ leftOut, kept, coverage: covered(report, lesser) }, lesser.length ? 0 : 2)
  }
  const lesser = lessers.find((some) => bytes(some) <= (2 * mostBytes) / 3) ?? lessers.at(-1)!
  if (!lesser.length) return report
  const { leftOut, kept } = leaveOut(report.clauses, lesser)
  return {
    ...report,
    leftOut,
    ...(report.coverage && { coverage: covered(report, lesser) }),
    clauses: kept,
  }
}

/** Of an operation that the target does not have every member says just that; where what holds has no room, none has. */
function covered({ coverage = [], operations }: Report, lesser: readonly ClauseStatus[]) {
  if (!lesser.length) return coverage
  if (lesser.includes('passed')) return []
  const had = operations.filter(({ versions }) =>
    Object.values(versions).some((word) => word === 'supported' || word === 'broken'),
  )
  const names = new Set(had.map(({ name }) => name))
  return coverage.filter(({ name }) => names.has(name))
}

const levels = ['MUST', 'SHOULD', 'MAY']

/** One failure of each of those that have room together, of the highest level first, and nothing for the others. */
function fitting(
  clauses: Report['clauses'],
  room: number,
  bytes: (failures: Failures) => number,
): Failures[] {
  let left = room
  const shown = clauses.map((): Failures => [])
  const byLevel = [...clauses.keys()].sort(
    (a, b) => levels.indexOf(clauses[a]!.level) - levels.indexOf(clauses[b]!.level) || a - b,
  )
  for (const i of byLevel) {
    const failures = clauses[i]!.failures.slice(0, 1)
    left -= bytes(failures)
    if (left >= 0) shown[i] = failures
  }
  return shown
}

/** Blanks before each line; a report that has no room for all of its rows has none for blanks. */
export const indentOf = ({ leftOut }: Report): number => (leftOut ? 0 : 2)

/** What a value takes, the blanks before its lines included. */
const sizeOf = (value: object, indent: number): number =>
  Buffer.byteLength(JSON.stringify(value, null, indent)) + 80 * indent
