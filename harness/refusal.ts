import type { Library, Situation } from './golden/library.ts'
import type { Case } from './model.ts'

/** The clause that a refusal is charged to: the member's where the situation breaks one, else the operation's. */
export const refusalClause = (
  operation: string,
  name: string,
  { aspect }: Situation,
  about?: string,
): string => (aspect && about ? `${operation}.input.${about}:${aspect}` : `${operation}.refuses.${name}`)

/** The refusal clause of the step that a case is for, if it is one that has to be refused. */
export function refusalOf({ steps }: Case, { situations }: Library): string | undefined {
  const { operation, expect } = steps.findLast(({ role }) => role === 'test')!
  return (
    expect.situation &&
    refusalClause(operation, expect.situation, situations[expect.situation]!, expect.about)
  )
}
