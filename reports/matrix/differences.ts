import { code, words } from '../words/markdown.ts'
import { type Findings, linked } from './cell.ts'
import type { Column } from './column.ts'
import { rowsOf } from './rows.ts'

const levels = ['MUST', 'SHOULD', 'MAY'] as const

/** The red cells alone, the gravest first: most readers need no more. */
export function differences(columns: readonly Column[], findings: Findings): string {
  const red = rowsOf(columns)
    .map((clause) => ({ clause, who: columns.filter((column) => isRed(clause.id, column)) }))
    .filter(({ who }) => who.length)
  const items = levels.flatMap((level) =>
    red
      .filter(({ clause }) => clause.level === level)
      .map(
        ({ clause: { id, text }, who }) =>
          `- **${level}** ${words(text)} ${code(id)}: ${who.map(({ name }) => linked(words(name), findings[name]?.[id])).join(', ')}`,
      ),
  )
  return ['## Where an SDK departs', items.join('\n') || 'Nowhere.'].join('\n\n')
}

const isRed = (id: string, { clauses }: Column): boolean =>
  clauses.some((clause) => clause.id === id && clause.status === 'failed')
