import type { Report } from '../report/model.ts'
import { type Outcome, outcome } from './outcome.ts'

/**
 * Holds the report on an SDK against the clauses it is known to fail: a new failure is one, so is a known one that
 * is gone, and a run that broke off or has nothing green says nothing. Of an SDK without a record nothing is new.
 */
export function judgeSdk(report: Report, known: Readonly<Record<string, string>> | undefined): Outcome[] {
  const { passed } = report.totals.clauses
  const through = [
    outcome('the run came to its end', report.verdict === 'inconclusive' ? report.reasons : []),
    outcome('clauses hold', passed > 50 ? [] : [`clauses that hold: expected more than 50, got ${passed}`]),
  ]
  return known ? [...through, ...compared(report, known)] : through
}

function compared(report: Report, known: Readonly<Record<string, string>>): Outcome[] {
  const red = report.clauses.filter(({ status }) => status === 'failed')
  const surprising = red.filter(({ id }) => !(id in known))
  const gone = Object.keys(known).filter((id) => !red.some((clause) => clause.id === id))
  return [
    outcome('no new failure', surprising.map(tell)),
    outcome(
      'no known failure is gone',
      gone.map((id) => `${id}: expected failed, as in sdk-expected.json, got ${statusOf(id, report)}`),
    ),
  ]
}

const tell = ({ id, level, failures: [first] }: Report['clauses'][number]): string => {
  const why = first && ` (${first.case} — ${first.path}: expected ${first.expected}, got ${first.actual})`
  return `${id}: failed at level ${level}${why ?? ''}`
}

const statusOf = (id: string, { clauses }: Report): string =>
  clauses.find((clause) => clause.id === id)?.status ?? 'no such clause'
