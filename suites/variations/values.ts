import type { Context } from './context.ts'
import { type Fault, faultsOf } from './faults.ts'
import { interleave } from './interleave.ts'
import { misspellings } from './misspellings.ts'
import { wired } from './request.ts'
import { nameOf, type Spot, spotsOf } from './spots.ts'
import type { Family, Variant } from './variant.ts'

/** A wrong value of a member, and the situation that it makes. */
export type Wrong = { readonly name: string; readonly text: string; readonly situation: string | undefined }

/** Words that no enum has, words in other case, words with blanks, no word at all. */
export const wrongWords: Family = {
  name: 'value',
  *finite(context) {
    const faults = [...faultsOf(context)]
    const known = new Set(Object.keys(Object.groupBy(allWords(context), (word) => word.toLowerCase())))
    const spots = spotsOf(context).filter(({ schema }) => schema.enum)
    yield* interleave(spots.map((spot) => wrongAt(spot, wordsFor(spot, faults, known))))
  },
}

/** The one variant that each wrong value makes: the valid request with that value in its place. */
export function* wrongAt(spot: Spot, wrong: Iterable<Wrong>): Generator<Variant> {
  for (const { name, text, situation } of wrong)
    if (situation)
      yield {
        name: `${nameOf(spot.path)}.${name}`,
        situation,
        about: spot.path,
        make: () => ({ control: spot.control, test: wired({ ...spot.control.wire, [spot.key]: text }) }),
      }
}

/** The situation that the golden negatives have for a member, so far as one of them breaks it in a like way. */
export const situationFor = (
  faults: readonly Fault[],
  { path, key }: Spot,
  aspect: (text: string) => boolean,
): string | undefined =>
  faults.find(({ about, puts }) => about === path && puts[key] !== undefined && aspect(puts[key]))?.situation

function* wordsFor(spot: Spot, faults: readonly Fault[], known: ReadonlySet<string>): Generator<Wrong> {
  const { text, schema } = spot
  const words = schema.enum!
  const broken = situationFor(faults, spot, (put) => !known.has(put.toLowerCase()))
  const isNew = (word: string) => !known.has(word.toLowerCase())
  const otherCase = (word: string) => (words.includes(word) ? undefined : 'wrong-case-value')
  yield { name: 'other-word', text: 'ec2spec', situation: broken }
  yield { name: 'upper-case', text: text.toUpperCase(), situation: otherCase(text.toUpperCase()) }
  yield { name: 'blank-before', text: ` ${text}`, situation: 'padded-value' }
  yield {
    name: 'typing-error',
    text: misspellings(text).find(isNew) ?? '',
    situation: misspellings(text).some(isNew) ? broken : undefined,
  }
  yield { name: 'lower-case', text: text.toLowerCase(), situation: otherCase(text.toLowerCase()) }
  yield { name: 'blank-after', text: `${text} `, situation: 'padded-value' }
  yield { name: 'empty', text: '', situation: 'empty-value' }
  yield { name: 'two-words', text: `${text},${words[0]}`, situation: broken }
  yield { name: 'mixed-case', text: mixed(text), situation: otherCase(mixed(text)) }
  yield { name: 'number', text: '1', situation: broken }
  yield { name: 'quoted', text: `"${text}"`, situation: broken }
  yield { name: 'markup', text: '<b>&amp;</b>', situation: broken }
  yield { name: 'line-feed-after', text: `${text}\n`, situation: 'padded-value' }
}

const mixed = (text: string): string =>
  text.replace(/[a-z]/gi, (letter, i: number) => (i % 2 ? letter.toUpperCase() : letter.toLowerCase()))

/** Every word of every enum: a word that another operation has may be taken by a target that knows more. */
function* allWords({ library }: Context): Generator<string> {
  for (const { input } of library.operations.values())
    yield* JSON.stringify(input)
      .matchAll(/"enum":\[([^\]]*)\]/g)
      .flatMap(([, list]) => JSON.parse(`[${list}]`) as string[])
}
