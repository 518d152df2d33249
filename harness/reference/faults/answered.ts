import type { Failure } from '../api-error.ts'
import type { Changes } from '../changes.ts'

/** Errors of this code are answered otherwise. */
export const answered = (code: string, other: Partial<Failure>): Partial<Changes> => ({
  error: (right) => (right.code === code ? { ...right, ...other } : right),
})

/** Errors of these codes never come up: the request is taken as it is. */
export const overlooked = (...codes: readonly string[]): Partial<Changes> => ({
  problems: (found) => found.filter(({ code }) => !codes.includes(code)),
})
