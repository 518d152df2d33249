import type { Element } from '../shape/xml.ts'

/** A golden answer as its file has it: indented, the namespace on the root. */
export const answerText = (root: Element): string => [...linesOf(root, '', root.namespace)].join('\n')

function* linesOf({ name, children, text }: Element, indent: string, namespace: string): Generator<string> {
  const start = `${indent}<${name}${namespace && ` xmlns="${namespace}"`}>`
  if (!children.length) return yield `${start}${escaped(text)}</${name}>`
  yield start
  for (const child of children) yield* linesOf(child, `${indent}  `, '')
  yield `${indent}</${name}>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
