import type { Wire } from '../../shape/encode.ts'
import { forms } from '../answers/forms.ts'
import type { Tree } from '../answers/tree.ts'

/** An id or a token that an answer gave out, and what a later request of the same caller made of it. */
export type Returned = { readonly given: string; readonly sent: string }

/** The ids and tokens in an answer. */
export const idsIn = ({ name, text, children }: Tree): string[] =>
  children.length ? children.flatMap(idsIn) : /(TaskId|^nextToken)$/.test(name) && text ? [text] : []

/**
 * Where parameters repeat what was given out in the form of a scenario: what comes back right was read. What comes back
 * with something around it, or as it was written, was not.
 */
export function returned(wire: Wire, given: Iterable<string>, scenario: string): Returned[] {
  const written = forms.find(({ id }) => id === scenario)?.style?.text
  return [...given].flatMap((id) => {
    const sent = Object.values(wire).find((text) => text.includes(id) || text === written?.(id))
    return sent === undefined ? [] : [{ given: id, sent }]
  })
}
