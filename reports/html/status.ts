import type { ClauseStatus } from '../../harness/judge/finding.ts'
import { type Markup, markup } from '../markup.ts'
import type { ReportClause } from '../views/severity.ts'
import { severity } from '../views/severity.ts'
import { statusWords } from '../words/status.ts'

const glyphs: Readonly<Record<ClauseStatus, string>> = {
  passed: '\u2713',
  failed: '\u2717',
  unsupported: '\u2013',
  blocked: '\u25a0',
  inconclusive: '?',
  disputed: '\u2260',
  'not-exercised': '\u25cb',
  untestable: '\u00b7',
}

/** The status of a clause in a word and a sign; what failed and breaks nothing is a warning, a note or known. */
export function status(clause: ReportClause, strict: boolean): Markup {
  const kind = severity(clause, strict)
  const softer = kind === 'error' ? undefined : kind
  const sign = softer ? '!' : glyphs[clause.status]
  return markup`<span class="status ${softer ?? clause.status}"><span aria-hidden="true">${sign}</span> ${softer ?? statusWords(clause.status)}</span>`
}

/** MUST, SHOULD or MAY. */
export const level = (clause: ReportClause): Markup =>
  markup`<span class="level ${clause.level.toLowerCase()}">${clause.level}</span>`
