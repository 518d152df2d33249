import type { Node } from 'acorn'
import type { Spot } from '../syntax.ts'

/** What is to stand where a piece of the program stood. */
export type Edit = {
  readonly operator: string
  readonly start: number
  readonly end: number
  readonly after: string
  /** It needs parentheses to be read as one. */
  readonly isLoose?: true
}

/** The changes that one piece of a program can undergo. `program` has no types. */
export type Operator = (spot: Spot, program: string) => readonly Edit[]

export const inPlaceOf = (operator: string, { start, end }: Node, after: string): Edit => ({
  operator,
  start,
  end,
  after,
})

export const textOf = (program: string, { start, end }: Node): string => program.slice(start, end)
