import { type Element, parseXml, type Tag } from '../shape/xml.ts'
import type { Place } from './fault.ts'

/** An element of a document, and where it stands. */
export type Node = Place & {
  readonly name: string
  readonly namespace: string
  readonly text: string
  readonly attributes: Tag['attributes']
  readonly children: readonly Node[]
}

/** Reads a document strictly, every element with its place. Throws as `parseXml` does. */
export function readNode(text: string): Node {
  const tags = new Map<Element, Tag>()
  const root = parseXml(text, (element, tag) => tags.set(element, tag))
  return locate(root, root.name, tags)
}

function locate(element: Element, path: string, tags: ReadonlyMap<Element, Tag>): Node {
  const seen = new Map<string, number>()
  const children = element.children.map((child) => {
    const nth = (seen.get(child.name) ?? 0) + 1
    seen.set(child.name, nth)
    const position = nth > 1 || child.name === 'part' ? `[${nth}]` : ''
    return locate(child, `${path}/${child.name}${position}`, tags)
  })
  return { ...element, ...tags.get(element)!, path, children }
}

/** The first child of that name, or the one at the end of a path of names. */
export const childAt = (node: Node | undefined, path: string): Node | undefined =>
  path.split('/').reduce((at, name) => at?.children.find((one) => one.name === name), node)

export const attributeAt = ({ path, line }: Place, name: string): Place => ({
  line,
  path: `${path}/@${name}`,
})
