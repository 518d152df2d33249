import type { Params, Value } from '../../shape/encode.ts'

/**
 * A value with what stands at `path` (SDK names, `[]` for every item of a list) as `change` gives it back; gone
 * where that is undefined. Where nothing stands there, the value is as it was.
 */
export function editAt(value: Params, path: string, change: (right: Value) => Value | undefined): Params {
  return edit(value, path.replaceAll('[]', '.[]').split('.'), change) as Params
}

function edit(
  value: Value,
  [head, ...rest]: readonly string[],
  change: (right: Value) => Value | undefined,
): Value | undefined {
  if (head === undefined) return change(value)
  if (head === '[]')
    return Array.isArray(value) ? value.flatMap((item) => edit(item, rest, change) ?? []) : value
  const right = (value as Params)[head]
  if (right === undefined || right === null) return value
  const { [head]: _, ...others } = value as Params
  const changed = edit(right, rest, change)
  return { ...others, ...(changed !== undefined && { [head]: changed }) }
}
