import { clauseId } from '../../harness/golden/clause-id.ts'
import type { Check } from '../../harness/judge/look.ts'
import { type Place, visit } from '../../harness/shape/visit.ts'
import { sentNames } from './sent-names.ts'

/** Words of an answer are those that a model has. What somebody can have sent, an answer may repeat, whatever it is. */
export const words: Check = function* ({ step, shape, reading, library }) {
  if (!shape || !reading || library.operations.get(step.operation)?.origin !== 'model') return
  const shown = visit(reading.value, shape.output).flatMap((place) => wordsAt(place))
  const known = shown.filter(({ name }) => !sentNames(library).has(name))
  const strange = known.find(({ word, listed }) => !listed.includes(word))
  const clause = clauseId(step.operation, 'words')
  if (strange)
    yield {
      clause,
      mismatch: { path: strange.at, expected: strange.listed.join(' | '), actual: strange.word },
    }
  else if (known.length) yield { clause, facts: known.length }
}

type Word = Pick<Place, 'name' | 'at'> & { readonly word: string; readonly listed: readonly string[] }

function wordsAt({ name, at, value, schema }: Place): Word[] {
  const listed = (schema.items ?? schema).enum
  if (!listed) return []
  const texts = Array.isArray(value) ? value : [value]
  return texts.flatMap((word) => (typeof word === 'string' && word ? [{ name, at, word, listed }] : []))
}
