import type { Library } from '../golden/facts.ts'
import { plainParams } from '../golden/generate/plain-params.ts'
import { withOperations } from '../golden/library.ts'
import { loadPairs } from '../golden/pairs.ts'
import type { Recipes, Resource, World } from '../golden/resource.ts'
import { undoneBy } from '../golden/undone-by.ts'
import type { Operation } from '../shape/schema.ts'
import { buildable } from './buildable.ts'
import { findResources } from './find-resources.ts'
import { readRecipes } from './recipes.ts'
import type { ServiceModel } from './service-model.ts'
import { toOperation } from './to-operation.ts'
import { resourcesIn, withResources } from './with-resources.ts'

/** What a run is of: golden and operations of a model, which of these were chosen, and the world that a target of them has. */
export type Chosen = {
  readonly library: Library
  readonly operations: readonly string[]
  readonly versions: readonly string[]
  readonly world: World
}

/**
 * A library with the operations of a model that have these names; what golden has by hand stays as golden has it. Pairs of
 * them and recipes that a user wrote are read from a folder of their own.
 */
export function libraryOf(
  library: Library,
  model: ServiceModel,
  names: readonly string[],
  own?: string,
): Chosen {
  const { added, resources } = worldOf(model, library, readRecipes(own))
  const { apiVersion, xmlNamespace } = model.metadata
  const wanted = withNeeds(names, added, resources)
  const undoing = undoingOf(wanted, added, resources)
  return {
    library: withOperations(library, wanted, {
      version: apiVersion,
      namespace: xmlNamespace,
      resources,
      undoing,
      ...(own && { written: wanted.flatMap(({ name }) => loadPairs(`documented/${name}`, own)) }),
    }),
    operations: names,
    versions: [apiVersion],
    world: {
      operations: [...new Set([...wanted, ...undoing])],
      resources,
      version: apiVersion,
      namespace: xmlNamespace,
    },
  }
}

/** Every operation of a model that golden does not have, and what they make. */
function worldOf(
  model: ServiceModel,
  library: Library,
  recipes: Recipes,
): { readonly added: readonly Operation[]; readonly resources: readonly Resource[] } {
  const bare = Object.keys(model.operations)
    .filter((name) => !library.operations.has(name))
    .map((name) => [name, toOperation(name, model)] as const)
  const resources = buildable(findResources(new Map(bare), recipes, model.waiters), new Map(bare), recipes)
  return { added: bare.map(([, one]) => withResources(one, resources, recipes)), resources }
}

/** The operations of these names, and those that make what they stand on. */
function withNeeds(
  names: readonly string[],
  all: readonly Operation[],
  resources: readonly Resource[],
): readonly Operation[] {
  const byName = new Map(all.map((one) => [one.name, one]))
  const taken = new Set<string>()
  const take = (name: string): void => {
    const operation = byName.get(name)
    if (!operation || taken.has(name)) return
    taken.add(name)
    for (const { make } of resourcesIn(plainParams(operation.input), resources)) take(make)
  }
  for (const name of names) take(name)
  return all.filter(({ name }) => taken.has(name))
}

/** What takes away, or apart, whatever operations make. */
function undoingOf(
  wanted: readonly Operation[],
  all: readonly Operation[],
  resources: readonly Resource[],
): readonly Operation[] {
  const names = new Set(wanted.flatMap(({ name }) => undoneBy(name, resources) ?? []))
  return all.filter(({ name }) => names.has(name))
}
