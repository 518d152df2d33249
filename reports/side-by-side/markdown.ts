import { table } from '../matrix/table.ts'
import { beside } from '../terminal/beside.ts'
import { count } from '../words/count.ts'
import { code, words } from '../words/markdown.ts'
import type { ClauseRow, SideBySide } from './model.ts'
import { alikeWords, cellWords, headlineOf, summaryRows } from './words.ts'

/** GitHub shows no more of a comment than 65,536 characters. */
const most = 150

/** A comparison for a page or a pull request: what each report comes to, what differs, and nothing of what does not. */
export function sideBySideMarkdown(compared: SideBySide): string {
  const { columns, notes, operations, differing, failing } = compared
  const heads = columns.map(({ name }) => words(name, 60))
  const right = 'r'.repeat(columns.length)
  const parts = [
    `### ${words(headlineOf(compared))}`,
    words(alikeWords(compared)),
    notes.map((note) => `> ${words(note)}`).join('\n'),
    table(
      ['', ...heads],
      `l${right}`,
      summaryRows(columns).map((row) => row.map((cell) => words(cell))),
    ),
    operations.length > 0 &&
      table(
        ['Operation', ...heads, 'Clauses with it'],
        `l${'l'.repeat(columns.length)}r`,
        operations
          .slice(0, most)
          .map(({ name, cells, clauses }) => [
            code(name),
            ...cells.map((cell) => words(cell ?? 'no part')),
            `${clauses}`,
          ]),
      ),
    differing.length > 0 &&
      table(
        ['Clause', 'Level', ...heads],
        `ll${'l'.repeat(columns.length)}`,
        differing.slice(0, most).map((row) => cellsOf(row)),
      ),
    differing.length > most && `and ${count(differing.length - most, 'more clause')}`,
    failing.length > 0 && `${count(failing.length, 'clause')} failed everywhere.`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const cellsOf = ({ clause, cells }: ClauseRow): string[] => [
  `${words(clause.text, 200)}<br>${code(clause.id, 200)}`,
  clause.level,
  ...cells.map((cell) => {
    const [first] = cell?.failures ?? []
    return first ? `**failed**<br>${code(beside(first, 120), 160)}` : words(cellWords(cell))
  }),
]
