import { type Markup, markup } from '../markup.ts'
import type { ReportClause } from '../views/severity.ts'
import { severity } from '../views/severity.ts'
import { number } from '../words/count.ts'

/** How the clauses of one operation came out, worst first. */
export function tallies(clauses: readonly ReportClause[], strict: boolean): Markup {
  const kinds = clauses.map(
    (clause) => severity(clause, strict) ?? (clause.status === 'passed' ? 'passed' : 'unjudged'),
  )
  const told = (kind: (typeof kinds)[number], word: string): Markup[] => {
    const n = kinds.filter((each) => each === kind).length
    return n > 0 ? [markup`<span class="${kind}">${number(n)} ${word}</span>`] : []
  }
  return markup`${[
    ...told('error', 'failed'),
    ...told('warning', 'warned'),
    ...told('note', 'noted'),
    ...told('known', 'known'),
    ...told('passed', 'passed'),
    ...told('unjudged', 'not judged'),
  ].map((part, i) => [i > 0 && ', ', part])}`
}
