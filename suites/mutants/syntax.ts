import { stripTypeScriptTypes } from 'node:module'
import { type AnyNode, type Node, parse } from 'acorn'

/** A piece of a program, with what encloses it, the innermost first. */
export type Spot = { readonly node: AnyNode; readonly above: readonly AnyNode[] }

/** The program without its types; what is left of it stands where it stood. */
export const withoutTypes = (source: string): string => stripTypeScriptTypes(source, { mode: 'strip' })

/** Every piece of a program that has no types, from the outside in. */
export const spotsOf = (program: string): Generator<Spot> =>
  walk(parse(program, { ecmaVersion: 'latest', sourceType: 'module' }) as AnyNode, [])

function* walk(node: AnyNode, above: readonly AnyNode[]): Generator<Spot> {
  yield { node, above }
  for (const child of Object.values(node).flat())
    if (isNode(child)) yield* walk(child as AnyNode, [node, ...above])
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value
