import { createHash } from 'node:crypto'

/** An id that a fragment can name as it stands, for text of any kind and length. */
export const anchor = (
  kind: 'clause' | 'failure' | 'cause' | 'operation',
  ...parts: readonly (string | number)[]
): string => [kind, ...parts].map((part) => bounded(String(part)).replace(/[^\w.-]/g, hex)).join(':')

const longest = 160

const bounded = (text: string): string =>
  text.length > longest
    ? `${text.slice(0, 60)}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
    : text

const hex = (character: string): string => `_${character.charCodeAt(0).toString(16)}`
