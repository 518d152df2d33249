import type { LogicalExpression } from 'acorn'
import { type Edit, inPlaceOf, type Operator, textOf } from './operator.ts'

/** `&&` for `||` and the other way; a fallback, a guard of an assignment, a `!` dropped. */
export const logic: Operator = ({ node }, program) => {
  if (node.type === 'UnaryExpression' && node.operator === '!')
    return [loose('negation dropped', node, textOf(program, node.argument))]
  if (node.type === 'AssignmentExpression' && /^(&&|\|\||\?\?)=$/.test(node.operator)) {
    const [left, right] = [textOf(program, node.left), textOf(program, node.right)]
    return [inPlaceOf('logic', node, `${left} = ${right}`)]
  }
  if (node.type !== 'LogicalExpression') return []
  return node.operator === '??'
    ? [loose('fallback dropped', node, textOf(program, node.left))]
    : [loose('logic', node, swapped(node, program))]
}

function swapped(node: LogicalExpression, program: string): string {
  const at = program.indexOf(node.operator, node.left.end)
  const other = node.operator === '&&' ? '||' : '&&'
  return program.slice(node.start, at) + other + program.slice(at + 2, node.end)
}

const loose = (...about: Parameters<typeof inPlaceOf>): Edit => ({ ...inPlaceOf(...about), isLoose: true })
