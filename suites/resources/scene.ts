import type { Step } from '../../harness/golden/case.ts'
import type { ResourceKey } from '../../harness/golden/clause-id.ts'
import type { Library } from '../../harness/golden/library.ts'
import type { Resource } from '../../harness/golden/resource.ts'
import type { Params } from '../../harness/shape/encode.ts'

/** A kind of resource whose making, showing and taking away a case goes through. */
export type Scene = {
  readonly resource: Resource
  readonly version: string
  readonly library: Library
  /** What has to be made before, and the plainest parameters of one. */
  readonly before: readonly Step[]
  readonly params: Params
}

/** What is gone through with a kind of resource: the steps, and the clause that speaks of it where nothing came of them. */
export type Course = {
  readonly name: string
  readonly alone?: true
  readonly clause: (scene: Scene) => { readonly operation: string; readonly key: ResourceKey }
  /** Undefined where the kind has nothing of the sort. */
  readonly steps: (scene: Scene) => readonly Step[] | undefined
}
