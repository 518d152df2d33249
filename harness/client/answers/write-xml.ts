import { namespaceOf } from '../../shape/versions.ts'
import type { Tree } from './tree.ts'

/** How a tree is written: every style stands for the same document. */
export type Style = {
  readonly declaration: string
  /** Of every element, bound to the namespace in the root. */
  readonly prefix: string
  /** The text of a leaf as markup. */
  readonly text: (text: string) => string
  /** Stands before each element and before each closing tag of a structure. */
  readonly between: (depth: number) => string
  readonly quote: '"' | "'"
  readonly empty: 'one tag' | 'two tags' | 'spaced'
  /** An attribute of every element, with the space before it. */
  readonly attribute: string
  /** Stands in every tag before its end. */
  readonly inTag: string
  /** The namespace of the root, made from that which its version has. */
  readonly namespace: (usual: string) => string
  /** Errors are in the namespace as well. */
  readonly ofErrors: boolean
}

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')

export const plainStyle: Style = {
  declaration: '<?xml version="1.0" encoding="UTF-8"?>',
  prefix: '',
  text: escapeText,
  between: () => '',
  quote: '"',
  empty: 'one tag',
  attribute: '',
  inTag: '',
  namespace: (usual) => usual,
  ofErrors: false,
}

/** The document of a tree. The root of a success is in the namespace of its version, that of an error in none. */
export function writeXml(root: Tree, version: string, style: Partial<Style> = {}): string {
  const whole = { ...plainStyle, ...style }
  const isError = root.name === 'Response'
  const name = whole.prefix ? `xmlns:${whole.prefix}` : 'xmlns'
  const namespace = whole.namespace(namespaceOf(version))
  const attribute = isError && !whole.ofErrors ? '' : ` ${name}=${whole.quote}${namespace}${whole.quote}`
  const named = isError ? { ...whole, prefix: '' } : whole
  return `${whole.declaration}${write(root, named, 0, attribute)}`
}

function write({ name, text, children }: Tree, style: Style, depth: number, attribute = ''): string {
  const tag = style.prefix ? `${style.prefix}:${name}` : name
  const inner = children.length
    ? `${children.map((child) => style.between(depth + 1) + write(child, style, depth + 1)).join('')}${style.between(depth)}`
    : style.text(text)
  const start = `${tag}${attribute}${style.attribute}`
  if (inner === '' && style.empty === 'one tag') return `<${start}${style.inTag}/>`
  return `<${start}${style.inTag}>${inner === '' && style.empty === 'spaced' ? '\n  ' : inner}</${tag}${style.inTag}>`
}
