import type { Element } from '../../shape/xml.ts'
import type { Look } from '../look.ts'
import { answering } from './amend.ts'
import type { Normalisation } from './normalisation.ts'

/** A normalisation that changes trees. */
export const simple = (
  words: string,
  change: (root: Element, look: Look) => Element | undefined,
): Normalisation => ({
  id: words,
  words,
  mend: (look) => {
    if (look.answer.kind !== 'success' || !look.shape) return undefined
    const root = change(look.answer.root, look)
    return root ? answering(look.exchange, { root }) : undefined
  },
})

/** The last step of a path, without the number of an item. */
export const last = (path: string): string =>
  path
    .replaceAll(/\[\d+\]/g, '')
    .split('.')
    .at(-1)!
