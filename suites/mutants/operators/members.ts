import type { AnyNode, Expression, Property, SpreadElement } from 'acorn'
import { inPlaceOf, type Operator } from './operator.ts'

/** A member that is written, an item of a list, or what is spread into either, dropped. */
export const members: Operator = ({ node }, program) =>
  partsOf(node).map((part) => {
    // A comma that stayed would make a hole in the list.
    const comma = /^\s*,/.exec(program.slice(part.end))?.[0] ?? ''
    return { ...inPlaceOf(kindOf(part), part, ''), end: part.end + comma.length }
  })

type Part = Property | SpreadElement | Expression

function partsOf(node: AnyNode): readonly Part[] {
  if (node.type === 'ObjectExpression') return node.properties
  if (node.type === 'ArrayExpression') return node.elements.filter((one) => one !== null)
  return node.type === 'CallExpression' ? node.arguments.filter((one) => one.type === 'SpreadElement') : []
}

function kindOf({ type }: Part): string {
  if (type === 'SpreadElement') return 'spread dropped'
  return type === 'Property' ? 'member dropped' : 'item dropped'
}
