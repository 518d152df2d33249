import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { withoutCase } from '../views/exclusions.ts'
import type { ReportClause } from '../views/severity.ts'
import { severity } from '../views/severity.ts'
import { clip } from '../words/clip.ts'
import { number } from '../words/count.ts'
import { statusWords } from '../words/status.ts'
import { failedAt } from './clause.ts'

/** Clauses of one operation that came out alike, for the same reason. */
export type Rows = {
  readonly operation: string
  readonly first: ReportClause
  readonly clauses: readonly ReportClause[]
}

const order = [
  'failed',
  'passed',
  'blocked',
  'inconclusive',
  'disputed',
  'not-exercised',
  'untestable',
  'unsupported',
]
const levels = ['MUST', 'SHOULD', 'MAY']

/** Clauses in groups of what is to be said of each alike, those with most to tell first. */
export const rowsOf = (clauses: readonly ReportClause[]): readonly Rows[] =>
  [...Map.groupBy(clauses, keyOf).values()]
    .map((alike) => ({ operation: alike[0]!.operation ?? 'protocol', first: alike[0]!, clauses: alike }))
    .sort((a, b) => rank(a) - rank(b))

const keyOf = ({ operation, status, level, reason = '' }: ReportClause): string =>
  [operation, status, level, status === 'passed' ? '' : withoutCase(reason)].join('\n')

const rank = ({ first }: Rows): number => order.indexOf(first.status) * 3 + levels.indexOf(first.level)

/** A group, folded, a line for each clause: as little markup as a clause can do with. */
export const rows = ({ first, clauses }: Rows, { strict }: Pick<Report, 'strict'>): Markup => {
  const versions = versionsOf(first)
  const kind = severity(first, strict)
  return markup`
<details class="group" data-s="${first.status}" data-l="${first.level}" data-v="${versions}"><summary><span class="level ${first.level.toLowerCase()}">${first.level}</span> ${number(clauses.length)} <span class="status ${kind === 'error' ? 'failed' : (kind ?? first.status)}">${statusWords(first.status)}</span>${
    first.reason &&
    first.status !== 'passed' &&
    markup` <span class="meta">${clip(clauses.length > 1 ? withoutCase(first.reason) : first.reason, 300)}</span>`
  }</summary><ul class="rows">${clauses.map((clause) => row(clause, versions))}</ul></details>`
}

const row = (clause: ReportClause, common: string): Markup => {
  const versions = versionsOf(clause)
  return markup`<li class="c"${versions !== common && markup` data-v="${versions}"`}>${clip(clause.text, 300)} <code>${clip(clause.id, 200)}</code></li>`
}

const versionsOf = (clause: ReportClause): string =>
  clip((clause.status === 'failed' ? failedAt(clause) : Object.keys(clause.versions ?? {})).join(' '), 120)
