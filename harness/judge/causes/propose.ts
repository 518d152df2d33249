import type { Departure, Normalisation } from './normalisation.ts'
import { ofDocuments } from './of-documents.ts'
import { ofErrors } from './of-errors.ts'
import { ofMembers } from './of-members.ts'
import { ofNames } from './of-names.ts'
import { ofOutcomes } from './of-outcomes.ts'
import { strangeWords } from './strange-words.ts'

const proposers = [ofDocuments, ofErrors, ofNames, ofOutcomes, ofMembers]

/** What may be mended about departures: the plainest reasons first, then what their checks call them. */
export function* propose(departures: readonly Departure[]): Generator<Normalisation> {
  const strange = strangeWords(departures)
  yield* strange.values()
  const others = departures.filter((one) => !strange.has(one))
  for (const proposer of proposers) for (const departure of others) yield* proposer(departure)
}
