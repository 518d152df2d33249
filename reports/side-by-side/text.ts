import { beside } from '../terminal/beside.ts'
import { toWidth } from '../terminal/screen.ts'
import { count } from '../words/count.ts'
import type { ClauseRow, SideBySide } from './model.ts'
import { alikeWords, cellWords, headlineOf, summaryRows } from './words.ts'

/** So many clauses are told on a screen; a file has all. */
const most = 25

/** A comparison as plain lines: the columns, what each comes to, then what differs, and how much does not. */
export function* sideBySideText(compared: SideBySide, width = 100): Generator<string> {
  const { columns, notes, operations, differing, failing } = compared
  for (const { letter, name, report } of columns)
    yield toWidth(
      `${letter.padEnd(3)}${name}  ec2spec ${report.suite.version}, ${report.startedAt.slice(0, 16)}`,
      width,
    )
  for (const note of notes) yield toWidth(`note: ${note}`, width)
  yield ''
  yield `${''.padEnd(12)}${columns.map(({ letter }) => letter.padStart(18)).join('')}`
  for (const [name, ...cells] of summaryRows(columns))
    yield `${name.padEnd(12)}${cells.map((cell) => cell.padStart(18)).join('')}`
  yield ''
  yield [headlineOf(compared), alikeWords(compared)].filter(Boolean).join('; ')
  for (const { name, cells, clauses } of operations) {
    const told = cells.map((cell, i) => `${columns[i]!.letter} ${cell ?? 'no part'}`)
    yield indented(`${name}: ${told.join('; ')} (${count(clauses, 'clause')} with it)`, width)
  }
  for (const row of differing.slice(0, most)) yield* tell(row, compared, width)
  if (differing.length > most)
    yield `and ${count(differing.length - most, 'more clause')} (--report html=PATH or markdown=PATH has them)`
  if (failing.length > 0) yield `${count(failing.length, 'clause')} failed everywhere`
}

function* tell({ clause, cells }: ClauseRow, { columns }: SideBySide, width: number): Generator<string> {
  const told = cells.map((cell, i) => `${columns[i]!.letter} ${cellWords(cell).padEnd(6)}`)
  yield `${clause.level.padEnd(8)}${told.join('  ')}  ${toWidth(clause.id, Math.max(20, width - 8 - told.join('  ').length - 2))}`
  for (const [i, cell] of cells.entries())
    if (cell?.failures[0])
      yield indented(`${columns[i]!.letter}: ${beside(cell.failures[0], width - 12)}`, width)
}

const indented = (text: string, width: number): string => `        ${toWidth(text, width - 8)}`
