import type { Operation, Schema } from '../../shape/schema.ts'

/**
 * The operation with one member changed: `path` in SDK names, `[]` for list items, from `input` or `output`
 * (`output.ConversionTasks[].State`). A member given back as undefined is gone; a path that leads nowhere is
 * an error, so that a fault cannot turn harmless unseen.
 */
export function alterMember(
  operation: Operation,
  path: string,
  change: (member: Schema) => Schema | undefined,
): Operation {
  const [side, ...rest] = path.replaceAll('[]', '.[]').split('.') as ['input' | 'output', ...string[]]
  const altered = alter(operation[side], rest, change)
  if (!altered) throw new Error(`${operation.name} has no ${path}`)
  return { ...operation, [side]: altered }
}

function alter(
  schema: Schema,
  [head, ...rest]: readonly string[],
  change: (member: Schema) => Schema | undefined,
): Schema | undefined {
  if (head === undefined) return change(schema)
  const member = head === '[]' ? schema.items : schema.properties?.[head]
  if (!member) throw new Error(`no member ${head}`)
  const changed = alter(member, rest, change)
  if (head === '[]') return changed && { ...schema, items: changed }
  const { [head]: _, ...others } = schema.properties!
  return { ...schema, properties: { ...others, ...(changed && { [head]: changed }) } }
}
