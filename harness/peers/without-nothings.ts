import type { Params, Value } from '../shape/encode.ts'

/** The same without empty texts and empty structures, which say no more than their absence. */
export const withoutNothings = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params)
      .map(([name, value]) => [name, inner(value)] as const)
      .filter(([, value]) => !isNothing(value)),
  )

function inner(value: Value): Value {
  if (Array.isArray(value)) return value.map(inner)
  return typeof value === 'object' && value !== null ? withoutNothings(value as Params) : value
}

const isNothing = (value: Value): boolean =>
  value === '' ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.keys(value).length)
