import type { Params, Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'

/**
 * What a shape of the output repeats of the request that made the task, by its `echo` annotations: nothing
 * where the request says nothing, one item for each item of the list that is repeated.
 */
export function echo(shape: Schema, params: Params, index?: number): Value | undefined {
  if (shape.echo) return at(params, shape.echo.split('.'), index)
  if (shape.items) return echoList(shape.items, params)
  if (!shape.properties) return undefined
  const members = Object.entries(shape.properties).map(
    ([name, member]) => [name, echo(member, params, index)] as const,
  )
  const present = members.filter(([, value]) => value !== undefined)
  return present.length ? (Object.fromEntries(present) as Params) : undefined
}

function echoList(items: Schema, params: Params): Value | undefined {
  const path = listPath(items)
  const source = path && at(params, path.split('.'))
  return Array.isArray(source) ? source.map((_, i) => echo(items, params, i) ?? {}) : undefined
}

/** The list that items repeat: `DiskImages` for an item with the echo `DiskImages[].Image.Bytes`. */
function listPath({ echo, properties = {} }: Schema): string | undefined {
  if (echo?.includes('[]')) return echo.slice(0, echo.indexOf('[]'))
  for (const member of Object.values(properties)) {
    const found = listPath(member)
    if (found) return found
  }
  return undefined
}

/** The value at a path; `[]` is the item at `index`, or with no index all items as one list. */
function at(value: Value | undefined, path: readonly string[], index?: number): Value | undefined {
  const [head, ...rest] = path
  if (head === undefined || value === undefined) return value
  const member = (value as Params)[head.replace('[]', '')]
  if (!head.endsWith('[]')) return at(member, rest, index)
  if (!Array.isArray(member)) return undefined
  if (index !== undefined) return at(member[index], rest)
  return member.flatMap((item) => at(item, rest) ?? [])
}
