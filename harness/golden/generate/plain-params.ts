import type { Params, Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'

/**
 * The plainest parameters of a structure: the first example of each member that the facts call plain, then of each that
 * is required. Undefined where one of them has no example.
 */
export function plainParams({ properties = {}, required = [] }: Schema): Params | undefined {
  const plain = Object.keys(properties).filter((name) => properties[name]!.plain && !required.includes(name))
  const found = [...plain, ...required].map((name) => [name, plainValue(properties[name] ?? {})] as const)
  return found.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(found) as Params)
}

/** The first example of a member, or what the examples below it make. */
export function plainValue(schema: Schema): Value | undefined {
  if (schema.examples) return schema.examples[0]
  if (schema.items) {
    const item = plainValue(schema.items)
    return item === undefined ? undefined : [item]
  }
  return schema.properties ? plainParams(schema) : undefined
}

/** Parameters with a value at a path, such as `DiskImages[].Image.Bytes` in the first item; undefined takes it out. */
export function withValue(params: Params, path: string, value: Value | undefined): Params {
  const [head = '', ...rest] = path.split('.')
  const name = head.replace('[]', '')
  const { [name]: before, ...others } = params
  const after = rest.length ? below(before, head, rest.join('.'), value) : value
  if (after === undefined) return others
  return name in params ? { ...params, [name]: after } : { ...others, [name]: after }
}

function below(
  before: Value | undefined,
  head: string,
  rest: string,
  value: Value | undefined,
): Value | undefined {
  if (!head.endsWith('[]')) return emptied(withValue((before ?? {}) as Params, rest, value))
  const [first = {}, ...others] = (before ?? []) as readonly Value[]
  const item = emptied(withValue(first as Params, rest, value))
  return item === undefined ? (others.length ? others : undefined) : [item, ...others]
}

const emptied = (params: Params): Params | undefined => (Object.keys(params).length ? params : undefined)

/** Whether parameters have a value at a path. */
export function hasValue(params: Value | undefined, path: string): boolean {
  const [head = '', ...rest] = path.split('.')
  const value = (params as Readonly<Record<string, Value>> | undefined)?.[head.replace('[]', '')]
  const inner = head.endsWith('[]') ? (value as readonly Value[] | undefined)?.[0] : value
  return inner !== undefined && (rest.length === 0 || hasValue(inner, rest.join('.')))
}
