import type { Mismatch } from '../finding.ts'

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Whether a text is another as it is written in some manner. */
type Manner = readonly [words: string, isSo: (expected: string, actual: string) => boolean]

const manners: readonly Manner[] = [
  ['text is escaped twice', (expected, actual) => unescaped(actual) === expected],
  ['blanks and line ends stand around text', (expected, actual) => actual.trim() === expected],
  ['text loses the blanks around it', (expected, actual) => expected.trim() === actual],
  ...[...'&=;+#%'].map(
    (end): Manner => [
      `text ends where ${end} should follow`,
      (expected, actual) => expected.startsWith(`${actual}${end}`),
    ],
  ),
  ['blanks come back as +', (expected, actual) => actual.replaceAll('+', ' ') === expected],
  ['text comes back percent-encoded', (expected, actual) => decoded(actual) === expected],
  ['text comes back in lower case', (expected, actual) => expected.toLowerCase() === actual],
  ['characters beyond ASCII come back otherwise', (expected, actual) => ascii(expected) === ascii(actual)],
]

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const ascii = (text: string): string => text.replace(/[^\x20-\x7e]|\?/g, '')

/** In what manner a value is written otherwise than it should be, where others may be as well; else undefined. */
export function mannerOf({ expected, actual }: Mismatch): string | undefined {
  const spelt = /^(true|false)$/i.test(actual) ? actual.toLowerCase() : actual
  if (spelt !== actual && expected.includes(spelt))
    return `truth values are written ${actual === actual.toUpperCase() ? 'TRUE and FALSE' : 'True and False'}`
  const [wanted, found] = [textsIn(expected), textsIn(actual)]
  if (wanted.length !== found.length) return undefined
  const pairs = wanted.flatMap((text, i) => (text === found[i] ? [] : [[text, found[i]!] as const]))
  return pairs.length ? manners.find(([, isSo]) => pairs.every((pair) => isSo(...pair)))?.[0] : undefined
}

/** The texts of a value as it is shown: those in a list or a structure, or itself. */
function textsIn(shown: string): string[] {
  if (!/^[[{]/.test(shown)) return [shown]
  try {
    return leaves(JSON.parse(shown)).filter((text) => text !== '')
  } catch {
    return [shown]
  }
}

const leaves = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)]
