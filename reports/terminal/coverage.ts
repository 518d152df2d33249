import type { OperationCoverage } from '../../harness/judge/coverage/model.ts'
import { coverageReasons } from '../views/coverage-reasons.ts'
import { number } from '../words/count.ts'
import { coverageWords } from '../words/coverage.ts'
import { toWidth } from './screen.ts'

const heads = ['sent', 'missing or broken', 'read back'] as const

/**
 * The tables of some operations as text, columns aligned; letters stand for the reasons of empty cells, told at the
 * end, before those of clauses that nothing exercises.
 */
export function coverage(
  operations: readonly OperationCoverage[],
  unexercised: ReadonlyMap<string, number> = new Map(),
): string {
  const reasons = coverageReasons(operations)
  const width = Math.max(...operations.flatMap(memberNames).map(({ length }) => length), 0)
  const clauses = [...unexercised].map(([reason, n]) => [number(n), reason] as const)
  const parts = [
    ...operations.map((operation) => table(operation, reasons, width)),
    told(
      'Why not',
      [...reasons].map(([reason, letter]) => [letter, reason]),
    ),
    told('Clauses that no case exercises', clauses),
    [coverageWords(operations)],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const told = (title: string, rows: readonly (readonly [string, string])[]): string[] =>
  rows.length ? [title, ...rows.map(([head, text]) => `  ${head.padEnd(3)} ${toWidth(text)}`)] : []

const memberNames = ({ request, answer }: OperationCoverage): string[] =>
  [...request, ...answer].map(({ member }) => toWidth(member))

function table(
  { name, request, answer }: OperationCoverage,
  reasons: ReadonlyMap<string, string>,
  width: number,
): string[] {
  const cell = (n: number, why?: string) => (n > 0 ? String(n) : (reasons.get(why ?? '') ?? '0'))
  const line = (member: string, cells: readonly string[]) =>
    `  ${toWidth(member).padEnd(width)}${cells.map((text, i) => text.padStart(heads[i]!.length + 2)).join('')}`
  return [
    toWidth(name),
    line('Request', heads),
    ...request.map(({ member, sent, notSent, broken, notBroken, readBack, notReadBack }) =>
      line(member, [cell(sent, notSent), cell(broken, notBroken), cell(readBack, notReadBack)]),
    ),
    '  Answer',
    ...answer.map(({ member, readBack, notReadBack }) => line(member, ['', '', cell(readBack, notReadBack)])),
  ]
}
