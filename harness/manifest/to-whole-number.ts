const bounds = { int: 31n, long: 63n }

/** The number that a text stands for by XML Schema's `int` or `long`; undefined where it stands for none. */
export function toWholeNumber(text: string | undefined, type: 'int' | 'long' = 'long'): bigint | undefined {
  const [digits] = /^[+-]?\d+$/.exec(text?.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') ?? '') ?? []
  if (digits === undefined) return undefined
  const number = BigInt(digits.replace('+', ''))
  const bound = 2n ** bounds[type]
  return number >= -bound && number < bound ? number : undefined
}
