import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { byOperation } from '../views/by-operation.ts'
import { failedClauses } from '../views/failed.ts'
import { count } from '../words/count.ts'
import { anchor } from './anchor.ts'
import { clause } from './clause.ts'
import { name } from './name.ts'

/** Every clause that failed, by operation, MUST before SHOULD. */
export function failures(report: Report): Markup | false {
  const groups = byOperation(failedClauses(report))
  if (groups.size === 0) return false
  return markup`
<section id="failures" aria-labelledby="failures-title">
<h2 id="failures-title">What failed</h2>
${[...groups].map(
  ([operation, clauses]) => markup`
<section class="operation" id="${anchor('operation', operation)}">
<h3>${name(operation)} <span class="count">${count(clauses.length, 'clause')}</span></h3>
${clauses.map((one) => clause(one, report))}
</section>`,
)}
</section>`
}
