import { UsageError } from '../base/errors.ts'
import { globToRegExp } from '../base/glob.ts'
import { nearest } from '../base/near.ts'
import type { Library } from '../golden/facts.ts'
import { withOperations } from '../golden/library.ts'
import { readModel } from './read-model.ts'
import type { ServiceModel } from './service-model.ts'
import { toOperation } from './to-operation.ts'

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

/** A library with the operations of a model that patterns match; what golden has by hand stays as golden has it. */
export function libraryWith(
  library: Library,
  path: string,
  patterns: readonly string[],
): {
  readonly library: Library
  readonly operations: readonly string[]
  readonly versions: readonly string[]
} {
  const model = readModel(path)
  const names = chosen(model, patterns, path)
  const added = names.filter((name) => !library.operations.has(name)).map((name) => toOperation(name, model))
  const { apiVersion, xmlNamespace } = model.metadata
  return {
    library: withOperations(library, added, { version: apiVersion, namespace: xmlNamespace }),
    operations: names,
    versions: [apiVersion],
  }
}
