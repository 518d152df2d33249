import { causeOf } from '../cause.ts'
import type { Departure, Normalisation } from './normalisation.ts'

/** Departures that are words which no document has: those that an enum shows, and the same words elsewhere. */
export function strangeWords(departures: readonly Departure[]): ReadonlyMap<Departure, Normalisation> {
  const shown = departures.filter(({ clause }) => clause.endsWith(':enum'))
  return new Map(
    departures.flatMap((one) => {
      const same = shown.find(({ mismatch }) => mismatch.actual === one.mismatch.actual)
      return same ? [[one, strangeWord(same)]] : []
    }),
  )
}

/** As if the word that should stand there stood there. */
function strangeWord({ clause, mismatch }: Departure): Normalisation {
  const { actual } = mismatch
  const { theme } = causeOf({ clause, mismatch })
  return {
    id: `word ${theme} ${actual}`,
    words: `${theme} has the word ${actual}, which no document has`,
    parts: [{ id: `words ${theme}`, words: `${theme} has words that no document has` }],
    forgives: (_, found) => found.actual === actual,
  }
}
