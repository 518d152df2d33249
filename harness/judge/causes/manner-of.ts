import type { Mismatch } from '../finding.ts'

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const manners: readonly (readonly [words: string, right: (actual: string) => string])[] = [
  ['text is escaped twice', unescaped],
  ['blanks and line ends stand around text', (actual) => actual.trim()],
]

/** In what manner a value is written otherwise than it should be, where others may be as well; else undefined. */
export function mannerOf({ expected, actual }: Mismatch): string | undefined {
  if (expected === 'true or false' && /^(True|False)$/.test(actual))
    return 'truth values are written True and False'
  return manners.find(([, right]) => actual !== expected && right(actual) === expected)?.[0]
}
