/** Two texts split where they differ; `before` and `after` are common to both. */
export type Difference = {
  readonly before: string
  readonly expected: string
  readonly actual: string
  readonly after: string
}

/** Where two texts differ, if they have enough in common for that to tell the reader anything. */
export function difference(expected: string, actual: string): Difference | undefined {
  const [a, b] = [Array.from(expected), Array.from(actual)]
  const shorter = Math.min(a.length, b.length)
  const start = commonStart(a, b, shorter)
  const end = commonStart(a.toReversed(), b.toReversed(), shorter - start)
  if (expected === actual || start + end < 3 || (start + end) * 2 < shorter) return undefined
  return {
    before: a.slice(0, start).join(''),
    expected: a.slice(start, a.length - end).join(''),
    actual: b.slice(start, b.length - end).join(''),
    after: a.slice(a.length - end).join(''),
  }
}

function commonStart(a: readonly string[], b: readonly string[], limit: number): number {
  let n = 0
  while (n < limit && a[n] === b[n]) n += 1
  return n
}
