import { UsageError } from '../base/errors.ts'
import { globToRegExp } from '../base/glob.ts'
import { nearest } from '../base/near.ts'
import type { Library } from '../golden/facts.ts'
import { type Chosen, libraryOf } from './library-of.ts'
import { readModel } from './read-model.ts'
import { lintRecipes } from './recipes.ts'
import type { ServiceModel } from './service-model.ts'

/** Names of a model that patterns match, in their order; every name where there is no pattern. Throws UsageError. */
export function chosen({ operations }: ServiceModel, patterns: readonly string[], path: string): string[] {
  const names = Object.keys(operations).sort()
  for (const pattern of patterns)
    if (!names.some((name) => globToRegExp(pattern).test(name))) {
      const near = nearest(pattern, names)
      throw new UsageError(`${path} has no operation ${pattern}${near ? ` (did you mean ${near}?)` : ''}`)
    }
  return patterns.length
    ? names.filter((name) => patterns.some((pattern) => globToRegExp(pattern).test(name)))
    : names
}

/**
 * A library with the operations of the model in a file that patterns match, and pairs and recipes that a user wrote in a
 * folder of their own. Throws UsageError for a file that is no model, for a pattern that matches nothing, and for a recipe that
 * names what the model does not have.
 */
export function libraryWith(
  library: Library,
  path: string,
  patterns: readonly string[],
  own?: string,
): Chosen {
  const model = readModel(path)
  const [wrong] = own ? lintRecipes(own, model) : []
  if (wrong) throw new UsageError(`${own}/recipes.json: ${wrong.message}`)
  return libraryOf(library, model, chosen(model, patterns, path), own)
}
