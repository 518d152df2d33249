import type { BinaryExpression } from 'acorn'
import { type Edit, inPlaceOf, type Operator, textOf } from './operator.ts'

const opposite: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
}
const neighbour: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }

/** A comparison negated, and one that takes its bound in or leaves it out. */
export const comparisons: Operator = ({ node }, program) => {
  if (node.type !== 'BinaryExpression') return []
  return [
    ...swapped('comparison negated', node, opposite[node.operator], program),
    ...swapped('boundary', node, neighbour[node.operator], program),
    ...(node.operator === 'in' ? [inPlaceOf('comparison negated', node, `!(${textOf(program, node)})`)] : []),
  ]
}

function swapped(
  operator: string,
  node: BinaryExpression,
  by: string | undefined,
  program: string,
): readonly Edit[] {
  if (!by) return []
  const at = program.indexOf(node.operator, node.left.end)
  const after = program.slice(node.start, at) + by + program.slice(at + node.operator.length, node.end)
  return [inPlaceOf(operator, node, after)]
}
