import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { byOperation } from '../views/by-operation.ts'
import { versionsOf } from '../views/versions.ts'
import { clip } from '../words/clip.ts'
import { number } from '../words/count.ts'
import { statuses, statusWords } from '../words/status.ts'

/** Text, status, level, operation and version to see the clauses by: hidden until the script of the page is there for it. */
export const filter = (report: Report, told: number): Markup => markup`
<div id="filter" class="filter" role="search" aria-label="Clauses" hidden>
<label class="wide">Text, or press / <input type="search" id="f-q" autocomplete="off" spellcheck="false" placeholder="words, a clause, a cause, a case"></label>
${choice('status', 'Status', statusesIn(report))}
${choice('level', 'Level', levelsIn(report))}
${choice('operation', 'Operation', operationsIn(report))}
${choice(
  'version',
  'Version',
  versionsOf(report).map((version) => same(clip(version, 60))),
)}
<p class="meta"><span id="f-count" role="status">${number(told)} on this page</span> <button type="button" id="f-clear" hidden>Show all</button></p>
</div>`

type Choice = readonly [value: string, words: string]

const same = (text: string): Choice => [text, text]

const choice = (id: string, words: string, choices: readonly Choice[]): Markup | false =>
  choices.length > 1 &&
  markup`<label>${words} <select id="f-${id}"><option value="">any</option>${choices.map(
    ([value, told]) => markup`<option value="${value}">${told}</option>`,
  )}</select></label>`

const statusesIn = ({ totals }: Report): Choice[] =>
  statuses
    .filter((status) => totals.clauses[status] > 0)
    .map((status) => [status, `${statusWords(status)} (${number(totals.clauses[status])})`])

const levelsIn = ({ clauses }: Report): Choice[] =>
  (['MUST', 'SHOULD', 'MAY'] as const).filter((one) => clauses.some(({ level }) => level === one)).map(same)

const operationsIn = ({ clauses }: Report): Choice[] =>
  [...byOperation(clauses).keys()].map((name) => same(clip(name, 120)))
