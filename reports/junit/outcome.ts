import { type Markup, markup } from '../markup.ts'
import type { ReportClause } from '../views/severity.ts'
import { severity } from '../views/severity.ts'
import { oneLine } from '../words/clip.ts'
import { number } from '../words/count.ts'
import { explain } from '../words/explain.ts'
import { statusWords } from '../words/status.ts'

const shown = 5

/** What stands inside the testcase of a clause: nothing where it passed. */
export function outcome(clause: ReportClause, strict: boolean): Markup {
  if (clause.status === 'passed') return markup``
  const kind = severity(clause, strict)
  if (isSkipped(clause)) return markup`<skipped message="${skipReason(clause)}"/>`
  if (kind === 'error') return failed(clause)
  return markup`<system-out>${kind}: ${clause.text}\n\n${evidence(clause)}</system-out>`
}

/** What was not judged, and failures that a baseline excuses. */
export const isSkipped = ({ status, known }: ReportClause): boolean =>
  (status !== 'passed' && status !== 'failed') || known !== undefined

const failed = (clause: ReportClause): Markup =>
  markup`<failure message="${message(clause)}" type="${clause.level}">${clause.text}\n\n${evidence(clause)}</failure>`

function skipReason({ status, reason, known }: ReportClause): string {
  const about = [known?.issue, known?.owner].filter(Boolean).join(', ')
  if (known) return oneLine(`known failure: ${known.reason}${about ? ` (${about})` : ''}`)
  return oneLine(reason ? `${statusWords(status)}: ${reason}` : statusWords(status))
}

function message(clause: ReportClause): string {
  const [first] = clause.failures
  const where = first ? ` ${first.path}: expected ${first.expected}, got ${first.actual || 'nothing'}` : ''
  return oneLine(`${clause.text}${where}`, 500)
}

function evidence(clause: ReportClause): string {
  const told = clause.failures.slice(0, shown).map(explain)
  const rest = clause.failed - told.length
  if (rest > 0) told.push(`and ${number(rest)} more`)
  return `${told.join('\n\n')}\n`
}
