import type { Told } from './look.ts'

/** What a target writes can be of any length: what is said of it is for a person to read. */
const longest = 2000

const clip = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text

/** What is said, no longer than somebody would read. */
export function clipped(told: Told): Told {
  const { mismatch } = told
  if (!mismatch) return told
  const { path, expected, actual, diagnosis, cause } = mismatch
  return {
    ...told,
    mismatch: {
      path: clip(path),
      expected: clip(expected),
      actual: clip(actual),
      ...(diagnosis !== undefined && { diagnosis: clip(diagnosis) }),
      ...(cause !== undefined && { cause: clip(cause) }),
    },
  }
}
