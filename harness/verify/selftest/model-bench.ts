import type { World } from '../../golden/resource.ts'
import type { Suite } from '../../judge/suite.ts'
import type { Chosen } from '../../model/library-of.ts'
import type { Bench } from './run-target.ts'

/** The cases of some operations of a model, and the world of a reference endpoint that they are sent to. */
export type ModelBench = Bench & { readonly world: World }

/** Plans the cases that send operations of a model alone. */
export function openModelBench(
  suite: Suite,
  { library: whole, operations, versions, world }: Chosen,
): ModelBench {
  const own = new Map(world.operations.map((one) => [one.name, one]))
  const library = { ...whole, operations: own }
  const chosen = new Set(operations)
  const cases = [...suite.plan(library, { versions, variants: 0, seed: 1 })].filter(({ steps }) =>
    steps.every(({ operation }) => chosen.has(operation)),
  )
  const clauses = new Map([...suite.clauses(library)].map((one) => [one.id, one]))
  return { suite, library, versions, cases, clauses, world }
}
