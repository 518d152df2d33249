import { distance } from 'fastest-levenshtein'

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[_-]/g, '')
    .replace(/(set|list|details?|info|s)+$/, '')

/** No name is longer; what is was meant to be none. */
const longest = 200

/**
 * The one of `names` that `name` was meant to be: the same but for case, underscores or final `Set`,
 * `List` and `s`, or one slip away in a word of five letters and more: a letter too many, too few, another, or
 * two that changed places.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined
  const candidates = [...names].filter((other) => other !== name)
  return (
    candidates.find((other) => plain(other) === plain(name)) ??
    candidates.find((other) => Math.min(other.length, name.length) >= 5 && isSlip(other, name))
  )
}

const isSlip = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 1 &&
  (distance(one, other) === 1 || (one.length === other.length && isSwap(one, other)))

function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + one[at] + one.slice(at + 2)
  return at >= 0 && swapped === other
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Whether a name is made of another and more words: `instanceId` of `id`, `usageOperation` of `usage`. */
const isMadeOf = (long: string, short: string): boolean =>
  long.endsWith(capital(short)) || (long.startsWith(short) && /^[A-Z]/.test(long.slice(short.length)))

/** The only one of `names` that `name` has words too many for, or too few: `instanceId` where it says `id`. */
export function longerOrShorter(name: string, names: Iterable<string>): string | undefined {
  const some = [...names].filter((other) => isMadeOf(other, name) || isMadeOf(name, other))
  return some.length === 1 ? some[0] : undefined
}
