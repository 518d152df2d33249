import { inPlaceOf, type Operator, textOf } from './operator.ts'

const methods = /^(map|filter|flatMap|some|every|find|findLast|forEach|reduce)$/

/** A walk over a list that ends with its first item. */
export const walks: Operator = ({ node }, program) => {
  if (node.type === 'ForOfStatement' && !node.await)
    return [inPlaceOf('first item only', node.right, `[...${textOf(program, node.right)}].slice(0, 1)`)]
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
  const { object, property, optional } = node.callee
  if (property.type !== 'Identifier' || !methods.test(property.name)) return []
  // Whatever parentheses the list stands in: the dot is behind them.
  const dot = program.lastIndexOf(optional ? '?.' : '.', property.start)
  const list = program.slice(node.callee.start, dot)
  const first = `${list}${optional ? '?.' : '.'}slice(0, 1)${program.slice(dot, property.end)}`
  return object.type === 'Super' ? [] : [inPlaceOf('first item only', node.callee, first)]
}
