import { distance } from 'fastest-levenshtein'

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[_-]/g, '')
    .replace(/(set|list|s)+$/, '')

/**
 * The one of `names` that `name` was meant to be: the same but for case, underscores or final `Set`,
 * `List` and `s`, or one edit away in a word of five letters and more.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const candidates = [...names].filter((other) => other !== name)
  return (
    candidates.find((other) => plain(other) === plain(name)) ??
    candidates.find((other) => Math.min(other.length, name.length) >= 5 && distance(other, name) === 1)
  )
}
