import type { Report } from '../../report/model.ts'

const most = 8

/** What is wrong, the cause that accounts for most failures first, each with a clause to read and a case to run. */
export function causeLines(report: Report): string[] {
  const { causes } = report
  if (!causes.length) return []
  const more = causes.length - most
  return [
    '',
    'Mend, what fails most first:',
    ...causes.slice(0, most).flatMap((cause) => told(cause, report)),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ]
}

function told({ cause, failures, clauses }: Report['causes'][number], report: Report): string[] {
  const [id = ''] = clauses
  const rerun = report.clauses.find((clause) => clause.id === id)?.failures[0]?.rerun
  return [
    `${String(failures).padStart(4)}  ${cause} (clauses: ${clauses.length})`,
    `      ec2spec explain '${id}'`,
    ...(rerun ? [`      ${rerun}`] : []),
  ]
}
