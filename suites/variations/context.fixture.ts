import { type Library, loadLibrary } from '../../harness/golden/library.ts'
import type { Wire } from '../../harness/shape/encode.ts'
import { type Context, contextOf } from './context.ts'
import type { Request } from './request.ts'
import type { Family, Variant } from './variant.ts'

export const library: Library = loadLibrary()

export const contextAt = (operation: string, version = '2016-11-15'): Context =>
  contextOf(operation, version, library, 1)!

/** The context that each variant was made in. */
const contexts = new WeakMap<Variant, Context>()

/** Every variant of a family that can be counted, for one operation at one version. */
export function variantsOf({ finite }: Family, operation: string, version?: string): Variant[] {
  const context = contextAt(operation, version)
  const variants = [...(finite?.(context) ?? [])]
  for (const variant of variants) contexts.set(variant, context)
  return variants
}

export const variantOf = (family: Family, operation: string, name: string, version?: string): Variant =>
  variantsOf(family, operation, version).find((variant) => variant.name === name)!

/** What comes of variants, a line each: `Image: missing-parameter (Image)`. */
export const told = (variants: readonly Variant[]): string[] =>
  variants.map(
    ({ name, situation = 'accepted', about }) => `${name}: ${situation}${about ? ` (${about})` : ''}`,
  )

/** The keys that a variant's test sends otherwise than its control or, without one, the plainest request; null where one goes. */
export function changed(variant: Variant): Record<string, string | null> {
  const { control, test } = variant.make()
  return difference(control?.wire ?? contexts.get(variant)!.wire, test)
}

export function difference(before: Wire, { wire }: Request): Record<string, string | null> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(wire)])]
  const others = keys.filter((key) => !/^(Action|Version)$/.test(key) && before[key] !== wire[key])
  return Object.fromEntries(others.map((key) => [key, wire[key] ?? null]))
}
