/** What a reader would not see, or take for something else. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (character: string): string => {
  const point = character.codePointAt(0)!
  const digits = point.toString(16).padStart(4, '0')
  return named[character] ?? (point > 0xffff ? `\\u{${digits}}` : `\\u${digits}`)
}

/** A text in which everything can be seen: what is invisible is escaped, and what begins or ends with a blank has quotes. */
export const visible = (text: string): string => {
  const shown = text.replace(hidden, escaped)
  return /^ | $/.test(shown) ? `"${shown}"` : shown
}

/** So many characters are shown as they are. */
const mostShown = 300
/** And so many of a longer text, around the place where it departs. */
const around = 60

/**
 * Two texts that differ, for a mismatch: what cannot be seen escaped, an empty text named, and of long ones their lengths and the
 * place where they part.
 */
export function contrast(
  wanted: string | undefined,
  got: string | undefined,
): { readonly expected: string; readonly actual: string } {
  const isLong = [wanted, got].some((text) => (text?.length ?? 0) > mostShown)
  const at = isLong && wanted !== undefined && got !== undefined ? firstDifference(wanted, got) : undefined
  const [expected, actual] = [wanted, got].map((text) => told(text, at)) as [string, string]
  return { expected, actual }
}

function told(text: string | undefined, at: number | undefined): string {
  if (text === undefined) return 'absent'
  if (text === '') return 'an empty text'
  if (at === undefined) return visible(text.length > mostShown ? `${text.slice(0, mostShown)}…` : text)
  const from = Math.max(0, at - around)
  const part = `${from ? '…' : ''}${text.slice(from, at + around)}${at + around < text.length ? '…' : ''}`
  return `${text.length.toLocaleString('en')} characters: ${visible(part)}`
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
