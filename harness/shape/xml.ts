import { SaxesParser, type SaxesTagNS } from 'saxes'

export type Element = {
  /** Local name, the prefix taken off. */
  readonly name: string
  readonly namespace: string
  readonly text: string
  readonly children: readonly Element[]
}

/** What an element's start tag says beside its name: attributes in no namespace or by `{namespace}name`. */
export type Tag = { readonly attributes: Readonly<Record<string, string>>; readonly line: number }

/** What no reader of EC2 has to take: deeper, more of it, or longer names than any answer has. */
const most = { depth: 256, elements: 200_000, name: 1000 } as const

/** A document that goes past its bounds: it is not read, and what it would have been cannot be told. */
export class BeyondBounds extends Error {}

type Open = { name: string; namespace: string; text: string; children: Open[] }

/**
 * Reads one XML document strictly, namespaces resolved; CDATA and character references count as text.
 * Throws an Error that names line and column where the document is not well-formed. `onOpen` is told of every
 * start tag in turn; without it, attributes and positions cost nothing. Throws BeyondBounds past the bounds.
 */
export function parseXml(text: string, onOpen?: (element: Element, tag: Tag) => void): Element {
  if (countOf(text, '<') > 3 * most.elements) throw new BeyondBounds(`more than ${most.elements} elements`)
  const parser = new SaxesParser({ xmlns: true, position: true })
  const stack: Open[] = [{ name: '', namespace: '', text: '', children: [] }]
  const addText = (piece: string) => {
    stack.at(-1)!.text += piece
  }
  parser.on('error', (error) => {
    throw new Error(error.message.replace(/^undefined:/, 'line '))
  })
  let elements = 0
  parser.on('opentag', (tag) => {
    if (++elements > most.elements) throw new BeyondBounds(`more than ${most.elements} elements`)
    if (stack.length > most.depth) throw new BeyondBounds(`elements more than ${most.depth} deep`)
    if (tag.name.length > most.name) throw new BeyondBounds(`a name of more than ${most.name} characters`)
    const element = { name: tag.local, namespace: tag.uri, text: '', children: [] }
    stack.at(-1)!.children.push(element)
    stack.push(element)
    onOpen?.(element, { attributes: attributesOf(tag), line: parser.line })
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => stack.pop())
  parser.write(text).close()
  return stack[0]!.children[0]!
}

/** How often a character stands in a text, as far as that has to be known. */
function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}

const attributesOf = ({ attributes }: SaxesTagNS): Tag['attributes'] =>
  Object.fromEntries(
    Object.values(attributes)
      .filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/')
      .map(({ local, uri, value }) => [uri ? `{${uri}}${local}` : local, value]),
  )
