import type { Step } from '../../harness/golden/case.ts'
import type { ClauseId } from '../../harness/golden/clause-id.ts'
import type { Kind } from '../../harness/golden/kinds.ts'
import type { Library } from '../../harness/golden/library.ts'
import type { Context } from '../variations/context.ts'

/** What a story is told of: one kind of task, at one API version. */
export type Scene = {
  readonly kind: Kind
  /** All kinds of the version. */
  readonly kinds: readonly Kind[]
  readonly version: string
  readonly library: Library
  /** What a request that makes such a task can have in it. */
  readonly make: Context
}

/** A course of calls around tasks of one kind, from which every check draws what it can. */
export type Story = {
  readonly name: string
  /** The clause that cannot be told where the story breaks off. */
  clause(scene: Scene): ClauseId
  /** It looks at all tasks that there are. */
  readonly alone?: true
  /** Undefined where the version has nothing to tell it with. */
  steps(scene: Scene): readonly Step[] | undefined
}
