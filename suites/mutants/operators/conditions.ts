import type { AnyNode, Expression, Pattern } from 'acorn'
import { inPlaceOf, type Operator, textOf } from './operator.ts'

/** A condition that always holds, or never. */
export const conditions: Operator = ({ node }) => {
  const test = testOf(node)
  return test ? ['true', 'false'].map((word) => inPlaceOf(`condition ${word}`, test, word)) : []
}

/** The documents' own operations, one that makes, one that shows and one that cancels. */
const chosen = ['ImportVolume', 'DescribeConversionTasks', 'CancelConversionTask']

/** A condition that is looked at in one operation only, where the operation is at hand. */
export const oneOperation: Operator = ({ node, above }, program) => {
  const test = testOf(node)
  const action = test && above.map(actionIn).find(Boolean)
  if (!action) return []
  return chosen.map((name) =>
    inPlaceOf('one operation only', test, `${action} === '${name}' && (${textOf(program, test)})`),
  )
}

const testOf = (node: AnyNode): Expression | undefined =>
  node.type === 'IfStatement' || node.type === 'ConditionalExpression' ? node.test : undefined

/** How a function that is handed the context of a request would name the operation. */
function actionIn(node: AnyNode): string | undefined {
  if (!('params' in node)) return undefined
  return node.params.map(actionOf).find(Boolean)
}

function actionOf(pattern: Pattern): string | undefined {
  if (pattern.type === 'Identifier' && pattern.name === 'context') return 'context.action'
  const members = pattern.type === 'ObjectPattern' ? pattern.properties : []
  return members.some((one) => one.type === 'Property' && isNamed(one.value, 'action')) ? 'action' : undefined
}

const isNamed = (node: AnyNode, name: string): boolean => node.type === 'Identifier' && node.name === name
