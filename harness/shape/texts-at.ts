import type { Element } from './xml.ts'

/** The texts that an answer has at the place of a member, as `members` names it: `vpcSet[].vpcId`. */
export const textsAt = (root: Element, xmlPath: string): string[] =>
  elementsAt(root, xmlPath).flatMap(({ text }) => text.trim() || [])

/** The elements at that place. */
export const elementsAt = (root: Element, xmlPath: string): readonly Element[] =>
  xmlPath
    .replaceAll('[]', '.item')
    .split('.')
    .reduce(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [root] as readonly Element[],
    )
