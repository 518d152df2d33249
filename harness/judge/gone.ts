import type { Element } from '../shape/xml.ts'

/** What states are called of something that is going, or gone, and still shown. */
const going = /delet|terminat|shutting|cancel|releas|remov|deregister|inactive|closed|detach|expired/i

/** Whether an answer does not show what has an id, or shows it with the state of something that goes. */
export const isGone = (root: Element, id: string): boolean =>
  holders(root, id).every((holder) => textsIn(holder).some((text) => going.test(text) && text !== id))

const textsIn = ({ text, children }: Element): string[] => [text, ...children.flatMap(textsIn)]

/** The structures that have an id as their own text. */
const holders = (element: Element, id: string): Element[] => [
  ...(element.children.some(({ text }) => text === id) ? [element] : []),
  ...element.children.flatMap((child) => holders(child, id)),
]
