import { type Fault, fault } from './fault.ts'
import { attributeAt, type Node } from './read-node.ts'
import type { ElementRule, ValueType } from './schema.ts'
import { toWholeNumber } from './to-whole-number.ts'

/** Where an element, and all below it, departs from the schema. */
export function* checkSchema(node: Node, rule: ElementRule, around = ''): Generator<Fault> {
  if (node.namespace !== around) {
    yield fault('schema.namespace', node, around || 'no namespace', node.namespace || 'none')
  }
  yield* checkAttributes(node, rule)
  yield* checkText(node, rule)
  yield* checkChildren(node, rule.children ?? [])
  for (const child of node.children) {
    const known = rule.children?.find(({ name }) => name === child.name)
    if (known) yield* checkSchema(child, known, node.namespace)
  }
}

function* checkAttributes(node: Node, { attributes = {} }: ElementRule): Generator<Fault> {
  for (const [name, text] of Object.entries(node.attributes)) {
    if (name.startsWith('{http://www.w3.org/2001/XMLSchema-instance}')) continue
    const place = attributeAt(node, name)
    const type = attributes[name]
    if (!type) yield fault('schema.attribute', place, 'no such attribute', quoted(text))
    else if (!isOfType(text, type)) yield fault('schema.type', place, typeName(type), quoted(text))
  }
}

function* checkText(node: Node, { type, children }: ElementRule): Generator<Fault> {
  if (type) {
    if (!isOfType(node.text, type)) yield fault('schema.type', node, typeName(type), quoted(node.text))
  } else if (children ? node.text.trim() : node.text) {
    yield fault(
      'schema.text',
      node,
      children ? 'elements only' : 'an empty element',
      quoted(node.text.trim()),
    )
  }
}

function* checkChildren(node: Node, rules: readonly ElementRule[]): Generator<Fault> {
  const named = Map.groupBy(node.children, ({ name }) => name)
  const order = new Map(rules.map(({ name }, i) => [name, i]))
  for (const { name, optional, many } of rules) {
    const found = named.get(name) ?? []
    if (found.length === 0 && !optional) yield fault('schema.missing', node, `an element ${name}`, 'none')
    if (found.length > 1 && !many) yield fault('schema.repeated', found[1]!, 'one', found.length)
  }
  for (const child of node.children) {
    if (!order.has(child.name)) yield fault('schema.unknown', child, 'no such element', child.name)
  }
  yield* checkOrder(node, order)
}

/** The first child that stands behind one that should follow it. */
function* checkOrder({ children }: Node, order: ReadonlyMap<string, number>): Generator<Fault> {
  const known = children.filter(({ name }) => order.has(name))
  const late = known.find((child, i) => i > 0 && order.get(child.name)! < order.get(known[i - 1]!.name)!)
  if (!late) return
  const before = known[known.indexOf(late) - 1]!
  yield fault('schema.order', late, `${late.name} before ${before.name}`, `it after line ${before.line}`)
}

const isOfType = (text: string, type: ValueType): boolean =>
  type === 'string' || type === 'anyURI' || toWholeNumber(text, type) !== undefined

const typeName = (type: ValueType): string => `a whole number of ${type === 'int' ? 32 : 64} bits`

export const quoted = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text)
