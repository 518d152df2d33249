import { compare } from '../html/compare.ts'
import { pageHead } from '../html/head.ts'
import { leftOut } from '../html/left-out.ts'
import { name } from '../html/name.ts'
import { fitting, mostBytes } from '../html/room.ts'
import { level, status } from '../html/status.ts'
import { widest } from '../html/style/wide.ts'
import { type Markup, markup, source } from '../markup.ts'
import type { ReportClause } from '../views/severity.ts'
import { clip } from '../words/clip.ts'
import { count } from '../words/count.ts'
import type { ClauseRow, Column, OperationRow, SideBySide } from './model.ts'
import { alikeWords, headlineOf, summaryRows } from './words.ts'

/** A comparison as one page under two megabytes, without any script: columns, differences, then what failed everywhere. */
export function sideBySideHtml(compared: SideBySide): string {
  const { columns, notes, operations, differing, failing } = compared
  const rows = fitting(differing, mostBytes * 0.7, (one) => clauseRow(one, columns))
  const everywhere = fitting(failing, mostBytes * 0.15, (one) => clauseRow(one, columns))
  const told = fitting(operations, mostBytes * 0.05, (one) => operationRow(one, columns))
  return source(markup`<!doctype html>
<html lang="en">
${pageHead(`${columns.map(({ name }) => clip(name, 60)).join(' and ')} (ec2spec)`)}
<body><div class="page side-by-side">
<header class="verdict">
<p class="eyebrow"><b>ec2spec</b> ${count(columns.length, 'report')} side by side</p>
<h1>${headlineOf(compared)}<span class="reasons">${alikeWords(compared)}</span></h1>
${notes.length > 0 && markup`<ul class="notes">${notes.map((note) => markup`<li>${clip(note, 300)}</li>`)}</ul>`}
</header>
<main id="main">
<section><h2>What each comes to</h2>
${wide(
  'What each comes to',
  columns,
  summaryRows(columns).map(([title, ...cells]) =>
    row(
      markup`${title}`,
      cells.map((cell) => markup`${cell}`),
      columns,
    ),
  ),
)}</section>
${
  told.size > 0 &&
  markup`<section><h2>Operations that some have</h2>
${wide('Operations that some have', columns, [...told.values()])}${leftOut(operations.length - told.size, 'operation')}</section>`
}
<section><h2>${count(differing.length, 'clause')} that differ</h2>
${rows.size > 0 ? wide('Clauses that differ', columns, [...rows.values()]) : markup`<p>None.</p>`}${leftOut(differing.length - rows.size, 'clause')}</section>
${
  everywhere.size > 0 &&
  markup`<section><h2>${count(failing.length, 'clause')} that failed everywhere</h2>
${wide('Clauses that failed everywhere', columns, [...everywhere.values()])}${leftOut(failing.length - everywhere.size, 'clause')}</section>`
}
</main></div></body></html>
`)
}

/**
 * A table that is scrolled by itself where it is wider than the page. The roles are written out because the style sheet
 * lays rows out as grids where it is narrow, which takes their meaning from some readers.
 */
const wide = (title: string, columns: readonly Column[], rows: readonly Markup[]): Markup => markup`
<div class="wide n${Math.min(columns.length, widest)}" role="region" tabindex="0" aria-label="${title}"><table role="table">
<thead role="rowgroup"><tr role="row"><td role="cell"></td>${columns.map(({ name: told, letter }) => markup`<th role="columnheader" scope="col">${letter} <span>${clip(told, 80)}</span></th>`)}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table></div>`

const row = (head: Markup, cells: readonly Markup[], columns: readonly Column[]): Markup => markup`
<tr role="row"><th role="rowheader" scope="row">${head}</th>${cells.map((cell, i) => markup`<td role="cell" data-c="${columns[i]!.letter}">${cell}</td>`)}</tr>`

const operationRow = ({ name: told, cells, clauses }: OperationRow, columns: readonly Column[]): Markup =>
  row(
    markup`${name(clip(told, 120))} <span class="meta">${count(clauses, 'clause')} with it</span>`,
    cells.map((cell) => markup`${cell ?? 'no part'}`),
    columns,
  )

const clauseRow = ({ clause, cells }: ClauseRow, columns: readonly Column[]): Markup =>
  row(
    markup`${level(clause)} ${clip(clause.text, 300)} <span class="meta">${name(clip(clause.id, 200))}</span>`,
    cells.map((cell, i) =>
      cell ? markup`${status(cell, columns[i]!.report.strict)}${why(cell)}` : markup`no part`,
    ),
    columns,
  )

/** How it failed, or why it could not be told. */
function why({ failures: [first], reason, status }: ReportClause): Markup | false {
  if (first)
    return markup`<details><summary>${clip(first.case, 80)}</summary>${compare(first)}${first.rerun.length < 1000 && markup`<pre class="command" tabindex="0">${first.rerun}</pre>`}</details>`
  return (
    reason !== undefined && status !== 'passed' && markup` <span class="meta">${clip(reason, 160)}</span>`
  )
}
