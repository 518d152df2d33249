import { plainParams } from '../golden/generate/plain-params.ts'
import type { Recipes, Resource } from '../golden/resource.ts'
import type { Operation } from '../shape/schema.ts'
import { resourcesIn, withResources } from './with-resources.ts'

/** Those of the resources whose making comes to an end: nothing that they stand on stands on them, or cannot be made. */
export function buildable(
  resources: readonly Resource[],
  operations: ReadonlyMap<string, Operation>,
  recipes: Recipes,
): readonly Resource[] {
  const needs = new Map(
    resources.map((one) => [one, needsOf(operations.get(one.make)!, resources, recipes)] as const),
  )
  const standing = resources.filter((one) => canStand(one, needs, []))
  return standing.length === resources.length ? resources : buildable(standing, operations, recipes)
}

/** What the plainest request that makes one names; undefined where there is no such request. */
function needsOf(
  make: Operation,
  resources: readonly Resource[],
  recipes: Recipes,
): readonly Resource[] | undefined {
  const params = plainParams(withResources(make, resources, recipes).input)
  return params && [...new Set(resourcesIn(params, resources))]
}

function canStand(
  one: Resource,
  needs: ReadonlyMap<Resource, readonly Resource[] | undefined>,
  above: readonly Resource[],
): boolean {
  const own = needs.get(one)
  if (!own || above.includes(one)) return false
  return own.every((below) => canStand(below, needs, [...above, one]))
}
