import type { Report } from '../harness/report/model.ts'
import { severity } from './views/severity.ts'
import { troubles } from './views/troubles.ts'
import { worst } from './views/worst.ts'
import { oneLine } from './words/clip.ts'
import { visible } from './words/visible.ts'

/** GitHub shows so many annotations of a step. */
const most = 10

/** Workflow commands that put the first failures beside a run on GitHub. */
export function annotations(report: Report): string[] {
  const failed = worst(report).filter((clause) => severity(clause, report.strict) !== 'note')
  return [
    ...troubles(report).map(({ name, message }) => command('error', `ec2spec ${name}`, message)),
    ...failed.slice(0, most).map((clause) => {
      const [first] = clause.failures
      const told = first
        ? `${clause.text} ${first.path}: expected ${first.expected}, got ${first.actual || 'nothing'} (${first.case})`
        : clause.text
      return command(severity(clause, report.strict) === 'error' ? 'error' : 'warning', clause.id, told)
    }),
  ]
}

const command = (kind: 'error' | 'warning', title: string, message: string): string =>
  `::${kind} title=${property(title)}::${data(message)}`

const data = (text: string): string =>
  oneLine(visible(text), 1000).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
