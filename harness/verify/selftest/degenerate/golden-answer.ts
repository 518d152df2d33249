import { type Library, loadLibrary } from '../../../golden/library.ts'
import { fill } from '../../../shape/fill.ts'
import type { Element } from '../../../shape/xml.ts'

let library: Library | undefined

/** The first golden success of an action, as a document of a version; undefined where there is none. */
export function goldenAnswer(action: string, version: string): string | undefined {
  library ??= loadLibrary()
  const first = library.pairs
    .values()
    .find(({ operation, answer }) => operation === action && answer.name === `${action}Response`)
  return first && write(first.answer, { version, nonce: '0', zone: 'us-east-1a', region: 'us-east-1' })
}

function write(
  { name, namespace, text, children }: Element,
  bindings: Record<string, string>,
  isRoot = true,
): string {
  const inside =
    children.map((child) => write(child, bindings, false)).join('') || escaped(fill(text.trim(), bindings))
  return `<${name}${isRoot ? ` xmlns="${fill(namespace, bindings)}"` : ''}>${inside}</${name}>`
}

/** Names that stand for a value become a value: the first of several words, else the name itself. */
const escaped = (text: string): string =>
  text
    .replace(/\{\{([^}|?]+)[^}]*\}\}/g, '$1')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
