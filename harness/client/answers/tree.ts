import { xmlName } from '../../shape/names.ts'
import type { Schema } from '../../shape/schema.ts'

/** An element on its way to the wire: text, or children. */
export type Tree = { readonly name: string; readonly text: string; readonly children: readonly Tree[] }

export const leaf = (name: string, text: string): Tree => ({ name, text, children: [] })
export const branch = (name: string, children: readonly Tree[]): Tree => ({ name, text: '', children })

/** The members of a structure by their element names. */
export const byXmlName = ({ properties = {} }: Schema): ReadonlyMap<string, Schema> =>
  new Map(Object.entries(properties).map(([name, member]) => [xmlName(name, member), member]))

/**
 * The tree with each element as `change` gives it back, children before parents; undefined takes it away. The
 * schema is absent for what no shape has: requestId, errors.
 */
export function mapTree(
  tree: Tree,
  schema: Schema | undefined,
  change: (tree: Tree, schema?: Schema) => Tree | undefined,
): Tree | undefined {
  const members = schema && byXmlName(schema)
  const children = tree.children.flatMap(
    (child) => mapTree(child, schema?.items ?? members?.get(child.name), change) ?? [],
  )
  return change({ ...tree, children }, schema)
}
