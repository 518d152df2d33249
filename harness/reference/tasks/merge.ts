import type { Params, Value } from '../../shape/encode.ts'

/** `own` over `echoed`: structures member by member, lists item by item. */
export function merge(echoed: Value | undefined, own: Value | undefined): Value | undefined {
  if (own === undefined || echoed === undefined) return own ?? echoed
  if (Array.isArray(own) && Array.isArray(echoed)) {
    return Array.from({ length: Math.max(own.length, echoed.length) }, (_, i) => merge(echoed[i], own[i])!)
  }
  if (!isStructure(own) || !isStructure(echoed)) return own
  const names = new Set([...Object.keys(echoed), ...Object.keys(own)])
  return Object.fromEntries([...names].map((name) => [name, merge(echoed[name], own[name])])) as Params
}

const isStructure = (value: Value): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
