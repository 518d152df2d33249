import { inPlaceOf, type Operator, textOf } from './operator.ts'

/** Another text, another number. */
export const literals: Operator = ({ node, above }, program) => {
  if (above[0]?.type.startsWith('Import') || above[0]?.type.startsWith('Export')) return []
  const text = textOf(program, node)
  if (node.type === 'TemplateLiteral') return [inPlaceOf('text changed', node, longer(text))]
  if (node.type !== 'Literal') return []
  if (typeof node.value === 'string') return [inPlaceOf('text changed', node, longer(text))]
  if (typeof node.value === 'number') return [inPlaceOf('number changed', node, String(node.value + 1))]
  return typeof node.value === 'bigint' ? [inPlaceOf('number changed', node, `${node.value + 1n}n`)] : []
}

const longer = (quoted: string): string => `${quoted.slice(0, -1)}~${quoted.at(-1)}`
