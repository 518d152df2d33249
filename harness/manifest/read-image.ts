import { childAt, type Node } from './read-node.ts'
import { toWholeNumber } from './to-whole-number.ts'

/** A part of an image as its manifest has it; what is absent, or no number, is undefined. */
export type Part = {
  readonly node: Node
  readonly range?: Node
  readonly index?: bigint
  readonly start?: bigint
  readonly end?: bigint
}

/** An image as a manifest that keeps the schema describes it. */
export type Image = {
  readonly format: string
  readonly size?: bigint
  readonly volumeSize?: bigint
  readonly count?: bigint
  readonly parts: readonly Part[]
}

export function readImage(root: Node): Image {
  const parts = childAt(root, 'import/parts')
  return {
    format: childAt(root, 'file-format')?.text ?? '',
    ...defined({
      size: toWholeNumber(childAt(root, 'import/size')?.text),
      volumeSize: toWholeNumber(childAt(root, 'import/volume-size')?.text),
      count: toWholeNumber(parts?.attributes.count, 'int'),
    }),
    parts: (parts?.children ?? []).filter(({ name }) => name === 'part').map(readPart),
  }
}

function readPart(node: Node): Part {
  const range = childAt(node, 'byte-range')
  const [index, start, end] = [node.attributes.index, range?.attributes.start, range?.attributes.end].map(
    (text) => toWholeNumber(text),
  )
  return { node, ...defined({ range, index, start, end }) }
}

/** Parts by their index, where each has one of its own; else as they stand. */
export function inOrder(parts: Image['parts']): Image['parts'] {
  const isNumbered = new Set(parts.map(({ index }) => index)).size === parts.length
  return isNumbered && parts.every(({ index }) => index !== undefined)
    ? parts.toSorted((a, b) => (a.index! < b.index! ? -1 : 1))
    : parts
}

const defined = <T extends object>(source: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as never
