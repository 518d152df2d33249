import { interleave } from './interleave.ts'
import { misspellings } from './misspellings.ts'
import { misnamed, type Name, namesOf } from './names.ts'
import { realNames } from './real-names.ts'
import type { Family, Variant } from './variant.ts'

/** A name with one edit in it. */
export const misspelt: Family = {
  name: 'misspelt',
  *finite(context) {
    const real = realNames(context)
    yield* interleave(namesOf(context).map((name) => misspellingsOf(name, real)))
  },
}

function* misspellingsOf(name: Name, real: ReadonlySet<string>): Generator<Variant> {
  for (const other of misspellings(name.name))
    if (!real.has(other.toLowerCase())) yield misnamed(name, other, 'unknown-parameter')
}
