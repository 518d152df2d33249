import type { Library } from './golden/library.ts'
import type { Checks } from './judge.ts'
import type { Case, Clause } from './model.ts'

export type PlanSettings = {
  readonly versions: readonly string[]
  /** Generated variants for each operation and version. */
  readonly variants: number
  readonly seed: number
}

/** What is required, handed to the harness: the clauses, the checks that tie them to answers, the cases. */
export type Suite = Checks & {
  clauses(library: Library): Iterable<Clause>
  plan(library: Library, settings: PlanSettings): Iterable<Case>
}
