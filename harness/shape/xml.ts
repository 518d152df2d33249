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

type Open = { name: string; namespace: string; text: string; children: Open[] }

/**
 * Reads one XML document strictly, namespaces resolved; CDATA and character references count as text.
 * Throws an Error that names line and column where the document is not well-formed. `onOpen` is told of every
 * start tag in turn; without it, attributes and positions cost nothing.
 */
export function parseXml(text: string, onOpen?: (element: Element, tag: Tag) => void): Element {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const stack: Open[] = [{ name: '', namespace: '', text: '', children: [] }]
  const addText = (piece: string) => {
    stack.at(-1)!.text += piece
  }
  parser.on('error', (error) => {
    throw new Error(error.message.replace(/^undefined:/, 'line '))
  })
  parser.on('opentag', (tag) => {
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

const attributesOf = ({ attributes }: SaxesTagNS): Tag['attributes'] =>
  Object.fromEntries(
    Object.values(attributes)
      .filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/')
      .map(({ local, uri, value }) => [uri ? `{${uri}}${local}` : local, value]),
  )
