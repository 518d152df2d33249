import type { Case } from './case.ts'
import { type ClauseId, clauseId } from './clause-id.ts'
import type { Library, Situation } from './library.ts'

/** The clause that a refusal is charged to: the member's where the situation breaks one, else the operation's. */
export const refusalClause = (
  operation: string,
  name: string,
  { aspect }: Situation,
  about?: string,
): ClauseId => clauseId(operation, aspect && about ? `input.${about}:${aspect}` : `refuses.${name}`)

/** The refusal clause of the step that a case is for, if it is one that has to be refused. */
export function refusalOf({ steps }: Case, { situations }: Library): ClauseId | undefined {
  const { operation, expect } = steps.findLast(({ role }) => role === 'test')!
  const { situation, about } = expect
  return situation ? refusalClause(operation, situation, situations[situation]!, about) : undefined
}
