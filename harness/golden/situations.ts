import { globToRegExp } from '../base/glob.ts'
import type { Library, Situation } from './library.ts'

const patterns = new WeakMap<Situation, readonly RegExp[]>()

/** Whether a code is one that an error in a situation may have. */
export function fits(situation: Situation, code: string): boolean {
  const known = patterns.get(situation) ?? situation.codes.map(globToRegExp)
  patterns.set(situation, known)
  return known.some((pattern) => pattern.test(code))
}

/** Whether a code fits one of the situations that go by these names. */
export const fitsAny = (names: readonly string[], code: string, { situations }: Library): boolean =>
  names.some((name) => fits(situations[name]!, code))
