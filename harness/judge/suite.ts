import type { Case } from '../golden/case.ts'
import type { Library } from '../golden/library.ts'
import type { Clause } from './finding.ts'
import type { Checks } from './judge.ts'

/** How many variants are generated for each operation and version; by default those that show what no other shows. */
export type Variants = number | 'default'

export type PlanSettings = {
  readonly versions: readonly string[]
  readonly variants: Variants
  readonly seed: number
  /** Patterns of the cases that are wanted: a variant that one names is made whatever their number. */
  readonly only?: readonly string[]
  /** Operations whose variants are wanted; all where empty. */
  readonly operations?: readonly string[]
}

/** What is required, handed to the harness: the clauses, the checks that tie them to answers, the cases. */
export type Suite = Checks & {
  clauses(library: Library): Iterable<Clause>
  /** The variant of an id, made again; undefined where a version has no such variant. */
  variant(id: string, version: string, library: Library, seed: number): Case | undefined
  plan(library: Library, settings: PlanSettings): Iterable<Case>
}
