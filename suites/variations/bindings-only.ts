import type { Element } from '../../harness/shape/xml.ts'

const binding = /^\{\{[^{}?|]+\}\}$/

/** A golden answer without what it compares: it only names what later steps need. Undefined where it names nothing. */
export function bindingsOnly(golden: Element): Element | undefined {
  if (golden.children.length === 0) return binding.test(golden.text.trim()) ? golden : undefined
  const children = golden.children.flatMap((child) => bindingsOnly(child) ?? [])
  return children.length ? { ...golden, children } : undefined
}
