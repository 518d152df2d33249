import type { Element } from '../../shape/xml.ts'

/** The elements that a golden answer compares or binds: all but those that may be anything or absent. */
export function elementsNamed(root: Element): ReadonlySet<string> {
  const named = new Set<string>()
  const visit = (element: Element, path: string): void => {
    for (const child of element.children) {
      const at = child.name === 'item' ? `${path}[]` : path ? `${path}.${child.name}` : child.name
      if (child.children.length || !/^\{\{.*\?\}\}$/.test(child.text.trim())) named.add(at)
      visit(child, at)
    }
  }
  visit(root, '')
  return named
}
