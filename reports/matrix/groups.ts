import type { ReportClause } from '../views/severity.ts'
import { code, words } from '../words/markdown.ts'
import { cell, type Findings } from './cell.ts'
import type { Column } from './column.ts'
import { rowsOf } from './rows.ts'
import { table } from './table.ts'

/** By the second part of a clause's id. */
const titles: Readonly<Record<string, string>> = {
  http: 'How a request is sent',
  wire: 'What stands in a request',
  token: 'What the client adds',
  sign: 'How a request is signed',
  secret: 'What is kept secret',
  answer: 'What is made of an answer',
  error: 'What is made of an error',
  retry: 'When a client asks again',
  tolerance: 'Other forms of the same answer, and answers that say nothing',
  waiter: 'Waiters',
  paginator: 'Paginators',
}
const others = 'Operation by operation'

/** A heading and a table for each group of clauses. */
export function* groups(columns: readonly Column[], findings: Findings): Generator<string> {
  const grouped = Map.groupBy(rowsOf(columns), ({ id }) => titles[id.split('.')[1] ?? ''] ?? others)
  const titled = [...new Set([...Object.values(titles), others])]
  for (const title of titled) {
    const clauses = grouped.get(title)
    if (clauses) yield `## ${title}\n\n${group(clauses, columns, findings)}`
  }
}

const group = (clauses: readonly ReportClause[], columns: readonly Column[], findings: Findings): string =>
  table(
    ['Clause', 'Level', ...columns.map(({ heading }) => words(heading))],
    `ll${'c'.repeat(columns.length)}`,
    clauses.map((clause) => [
      `${words(clause.text)}<br>${code(clause.id)}`,
      clause.level,
      ...columns.map((column) => cell(clause.id, column, findings)),
    ]),
  )
