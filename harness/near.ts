import { distance } from 'fastest-levenshtein'

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[_-]/g, '')
    .replace(/(set|list|details?|info|s)+$/, '')

/**
 * The one of `names` that `name` was meant to be: the same but for case, underscores or final `Set`,
 * `List` and `s`, or one slip away in a word of five letters and more: a letter too many, too few, another, or
 * two that changed places.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const candidates = [...names].filter((other) => other !== name)
  return (
    candidates.find((other) => plain(other) === plain(name)) ??
    candidates.find((other) => Math.min(other.length, name.length) >= 5 && isSlip(other, name))
  )
}

const isSlip = (one: string, other: string): boolean =>
  distance(one, other) === 1 || (one.length === other.length && isSwap(one, other))

function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + one[at] + one.slice(at + 2)
  return at >= 0 && swapped === other
}
