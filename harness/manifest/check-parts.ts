import { quoted } from './check-schema.ts'
import { type Fault, fault } from './fault.ts'
import { type Image, inOrder } from './read-image.ts'
import { attributeAt, childAt, type Node } from './read-node.ts'

/** Number, numbering and keys of the parts. */
export function* checkParts(root: Node, { parts, count }: Image): Generator<Fault> {
  const list = childAt(root, 'import/parts')
  if (!list || parts.length === 0) return
  yield* checkPresence(list, ['count'])
  if (count !== undefined && count !== BigInt(parts.length)) {
    yield fault('parts.count', attributeAt(list, 'count'), `${parts.length}, the number of parts`, count)
  }
  for (const { node, range } of parts) {
    yield* checkPresence(node, ['index'])
    if (range) yield* checkPresence(range, ['start', 'end'])
    if (!childAt(node, 'delete-url')) yield fault('note.delete-url', node, 'a delete-url', 'none')
  }
  yield* checkIndexes(parts)
  yield* checkKeys(parts)
}

function* checkPresence(node: Node, names: readonly string[]): Generator<Fault> {
  for (const name of names) {
    if (!(name in node.attributes))
      yield fault('parts.attribute', attributeAt(node, name), 'a number', 'none')
  }
}

function* checkIndexes(parts: Image['parts']): Generator<Fault> {
  const seen = new Set<bigint>()
  let isFaulty = false
  for (const { node, index } of parts) {
    if (index === undefined) continue
    const isRight = index >= 0n && index < BigInt(parts.length) && !seen.has(index)
    if (!isRight)
      yield fault('parts.index', attributeAt(node, 'index'), indexWanted(index, parts, seen), index)
    isFaulty ||= !isRight
    seen.add(index)
  }
  const ordered = inOrder(parts)
  const first = parts.find((part, i) => ordered[i] !== part)
  if (first && !isFaulty)
    yield fault('note.order', first.node, 'parts in the order of their index', first.index)
}

const indexWanted = (index: bigint, { length }: Image['parts'], seen: ReadonlySet<bigint>): string =>
  seen.has(index) ? 'each index once' : `0 to ${length - 1}`

function* checkKeys(parts: Image['parts']): Generator<Fault> {
  const seen = new Set<string>()
  for (const { node } of parts) {
    const key = childAt(node, 'key')
    if (!key) continue
    if (key.text === '') yield fault('parts.key', key, 'the name of an object', 'nothing')
    else if (seen.has(key.text)) yield fault('parts.key', key, 'a key of its own', quoted(key.text))
    seen.add(key.text)
  }
}
