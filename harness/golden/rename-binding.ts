import type { Element } from '../shape/xml.ts'
import type { Step } from './case.ts'

/** A step whose answer gives what it binds under another name. */
export function renameBinding(step: Step, from: string, to: string): Step {
  const rename = (element: Element): Element => ({
    ...element,
    text: element.text.replace(`{{${from}}}`, `{{${to}}}`),
    children: element.children.map(rename),
  })
  const { answer } = step.expect
  return answer ? { ...step, expect: { ...step.expect, answer: rename(answer) } } : step
}

/** The names that a golden answer binds. */
export function namesIn({ text, children }: Element): string[] {
  const [, name] = /^\{\{([^{}?|]+)\}\}$/.exec(text.trim()) ?? []
  return [...(name && !children.length ? [name] : []), ...children.flatMap(namesIn)]
}
