import type { Exchange } from '../wire/exchange.ts'
import { type End, endMade, type Reach } from './end-made.ts'
import { leftBy } from './left-by.ts'
import type { Made } from './made-by.ts'

/** Something that was made and is still there, with the reason. */
export type Left = Made & Pick<End, 'why'>

/** Times that what could not be taken away is tried again: something else may have stood on it. */
const rounds = 3

/** Takes away what exchanges have made, the last first, and returns what could not be taken away. */
export const sweep = (exchanges: Iterable<Exchange>, reach: Reach): Promise<readonly Left[]> =>
  takeAway(leftBy(exchanges, reach.library), reach)

/** Takes away what was made, the last first; what ties things is untied where one of them does not go otherwise. */
export async function takeAway(made: readonly Made[], reach: Reach): Promise<readonly Left[]> {
  const { resources = [] } = reach.library
  const isThing = ({ operation }: Made) => resources.some(({ make }) => make === operation)
  const ties = made.filter((one) => !isThing(one))
  let left: readonly Left[] = made.filter(isThing).map((one) => ({ ...one, why: '' }))
  for (let round = 0; round < rounds && left.length; round++) {
    const kept = await endEach(left, reach)
    if (round === 0 && kept.length && ties.length) await endEach(ties, reach)
    else if (kept.length === left.length) return kept
    left = kept
  }
  return left
}

/** Ends each, the last first, until nobody answers, and returns those that are still there. */
async function endEach(made: readonly Made[], reach: Reach): Promise<readonly Left[]> {
  const left: Left[] = []
  let isSilent = false
  for (const one of made.toReversed()) {
    const { how, why, silent }: End = isSilent
      ? { how: 'left', why: 'nobody answers' }
      : await endMade(one, reach)
    isSilent ||= Boolean(silent)
    if (how === 'left') left.unshift({ ...one, why })
  }
  return left
}
