import type { AnyNode } from 'acorn'
import { inPlaceOf, type Operator } from './operator.ts'

/** What is thrown, called or assigned is not. */
export const statements: Operator = ({ node, above }) => {
  const isStatement = node.type === 'ExpressionStatement' || node.type === 'ThrowStatement'
  if (!isStatement || isAllOfAnIf(above, node)) return []
  return [inPlaceOf('statement dropped', node, '{}')]
}

/** Then it comes to the same as a condition that never holds. */
function isAllOfAnIf([parent, ...above]: readonly AnyNode[], node: AnyNode): boolean {
  if (parent?.type === 'BlockStatement') return parent.body.length === 1 && isAllOfAnIf(above, parent)
  return parent?.type === 'IfStatement' && !parent.alternate && parent.consequent === node
}
