import type { Report } from '../harness/report/model.ts'

/** Bytes that a report has at most as JSON, whatever the number of cases. */
export const mostBytes = 5_000_000

/** So many failures are shown of each clause, or else so many. */
const steps = [20, 10, 5, 3, 2, 1] as const

/** For the places between members. */
const leeway = 1.1

type Failures = Report['clauses'][number]['failures']

/**
 * The report with as many failures of each clause as have room, the first of each; where even one of each has none, the
 * first clauses that failed have it. How many cases failed stands there for all.
 */
export function fewerExamples(report: Report): Report {
  const sizes = new Map(report.clauses.flatMap(({ failures }) => failures.map((one) => [one, sizeOf(one)])))
  const without = sizeOf({ ...report, clauses: report.clauses.map((one) => ({ ...one, failures: [] })) })
  const room = mostBytes / leeway - without
  const bytes = (failures: Failures) => failures.reduce((sum, one) => sum + sizes.get(one)!, 0)
  const first = (count: number) => report.clauses.map(({ failures }) => failures.slice(0, count))
  const count = steps.find((some) => first(some).reduce((sum, one) => sum + bytes(one), 0) <= room)
  const shown = count ? first(count) : fitting(first(1), room, bytes)
  return { ...report, clauses: report.clauses.map((one, i) => ({ ...one, failures: shown[i]! })) }
}

/** The first of them that have room together, and nothing for the others. */
function fitting(all: readonly Failures[], room: number, bytes: (failures: Failures) => number): Failures[] {
  let left = room
  return all.map((failures) => {
    left -= bytes(failures)
    return left >= 0 ? failures : []
  })
}

/** What a value takes, the blanks before its lines included. */
const sizeOf = (value: object): number => Buffer.byteLength(JSON.stringify(value, null, 2)) + 160
