import type { Case } from '../../harness/golden/case.ts'
import type { Library } from '../../harness/golden/library.ts'
import { contextOf } from './context.ts'
import { families } from './families.ts'
import { finiteOf, seededBy } from './plan-variants.ts'
import { toCase } from './to-case.ts'

/** The variant of an id, made again: `ImportImage/pairwise~17`. Undefined where a version has no such variant. */
export function caseFromId(id: string, version: string, library: Library, seed: number): Case | undefined {
  const [, operation, name, variant] = /^(\w+)\/([\w-]+)~(.+)$/s.exec(id) ?? []
  const family = families.find((one) => one.name === name)
  const context = family && operation ? contextOf(operation, version, library, seed) : undefined
  if (!family || !context || !variant) return undefined
  const endless = /^[1-9]\d*$/.test(variant)
    ? family.nth?.(context, Number(variant), seededBy(context, id))
    : undefined
  const found = endless ?? finiteOf(context, family).find((one) => one.id === id)?.variant
  return found && toCase(context, id, found)
}
