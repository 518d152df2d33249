import type { Library } from '../golden/facts.ts'
import { type End, endMade, type Reach } from '../run/end-made.ts'
import { leftBy } from '../run/left-by.ts'
import { type Made, madeBy } from '../run/made-by.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'

function tasksLeft(exchanges: readonly Exchange[], library: Library): Made[] {
  const left = new Map<string, Made>()
  for (const exchange of exchanges) {
    for (const made of madeBy(exchange, library)) left.set(made.id, made)
    const { Action = '' } = exchange.request.wire
    if (library.operations.get(Action)?.cancels && readAnswer(exchange).kind === 'success')
      for (const text of Object.values(exchange.request.wire)) left.delete(text)
  }
  return [...left.values()]
}

/** What exchanges have made and not ended, in the order of its making: tasks, and what a model has besides. */
export const leftOver = (exchanges: readonly Exchange[], library: Library): Made[] => [
  ...tasksLeft(exchanges, library),
  ...leftBy(exchanges, library),
]

/** What came of one: ended now, over before, or still there, with the reason. */
export type Ended = Made & End

/** Times that what is still there is tried again: something else may have stood on it. */
const rounds = 3

/** Ends what was made, the last first, and yields what came of each. */
export async function* cleanUp(made: readonly Made[], reach: Reach): AsyncGenerator<Ended> {
  let left: readonly Ended[] = made.map((one) => ({ ...one, how: 'left', why: '' }))
  for (let round = 0; round < rounds && left.length; round++) {
    const kept: Ended[] = []
    for (const one of left.toReversed()) {
      const ended = { ...one, ...(await endMade(one, reach)) }
      if (ended.how === 'left') kept.unshift(ended)
      else yield ended
    }
    const isVain = kept.length === left.length
    left = kept
    if (isVain) break
  }
  yield* left
}
