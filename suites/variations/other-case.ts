import { interleave } from './interleave.ts'
import { misnamed, type Name, namesOf } from './names.ts'
import type { Family, Variant } from './variant.ts'

/** A name in another case of letters. */
export const otherCase: Family = {
  name: 'case',
  *finite(context) {
    yield* interleave(namesOf(context).map(otherCasesOf))
  },
}

function* otherCasesOf(name: Name): Generator<Variant> {
  const { name: text } = name
  const others = new Set([lowerFirst(text), text.toLowerCase(), text.toUpperCase(), swapLast(text)])
  for (const other of others) if (other !== text) yield misnamed(name, other, 'wrong-case-parameter')
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function swapLast(text: string): string {
  const last = text.slice(-1)
  return text.slice(0, -1) + (last === last.toUpperCase() ? last.toLowerCase() : last.toUpperCase())
}
