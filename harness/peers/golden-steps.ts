import { type Library, loadLibrary } from '../golden/library.ts'
import type { Pair } from '../golden/pairs.ts'
import { existsAt } from '../shape/at-version.ts'

/** Golden pairs and steps of scenarios that have an operation and are for `version`. */
export function goldenSteps(version: string, library: Library = loadLibrary()): Pair[] {
  const all = [...library.pairs.values(), ...library.scenarios.flatMap(({ steps }) => steps)]
  return all.filter((pair) => {
    const operation = library.operations.get(pair.operation)
    const versions = pair.version ? [pair.version] : (pair.request.versions ?? [version])
    return operation && existsAt(operation, version) && versions.includes(version)
  })
}
