import { hash as digest } from 'node:crypto'

/** The first `digits` hexadecimal digits of the SHA-256 of a text. */
export const hash = (text: string, digits: number): string => digest('sha256', text).slice(0, digits)
