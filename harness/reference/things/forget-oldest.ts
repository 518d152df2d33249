/** So many things are kept, and tokens that made some: a long run takes no more memory than a short one. */
const most = 20_000

/** Forgets the first that was put in, where there are more than are kept. */
export function forgetOldest(kept: Map<string, unknown>, bound = most): void {
  if (kept.size <= bound) return
  const [oldest] = kept.keys()
  if (oldest !== undefined) kept.delete(oldest)
}
