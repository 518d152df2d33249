import { count } from '../words/count.ts'
import type { Change } from './change.ts'

/** So many clauses of an operation that came or went alike are told one by one. */
const few = 3

/** Changes of one kind in words, each with its level; what came or went alike in an operation is told once. */
export function* tellChanges(changes: readonly Change[]): Generator<string> {
  const alike = Map.groupBy(changes, ({ kind, clause, words }) =>
    kind === 'new' || kind === 'gone' ? `${clause.operation} ${words}` : clause.id,
  )
  for (const group of alike.values())
    if (group.length > few)
      yield `${group[0]!.clause.operation ?? 'protocol'} ${group[0]!.words} (${count(group.length, 'clause')})`
    else for (const change of group) yield changeWords(change)
}

/** The clause, what became of it, and the first failure where it fails now. */
function changeWords({ kind, clause, words }: Change): string {
  const { level, id, known } = clause
  const told = `${level} ${id} ${words}`
  return kind === 'gone' ? told : `${told}${known ? ' (known)' : ''}${evidence(clause)}`
}

function evidence({ status, reason, failures: [first] }: Change['clause']): string {
  if (status !== 'failed') return reason && status !== 'passed' ? `: ${reason}` : ''
  if (!first) return ''
  const { case: id, version, path, expected, actual } = first
  return `: ${id} (${version}) ${path}: expected ${expected}, got ${actual || 'nothing'}`
}
