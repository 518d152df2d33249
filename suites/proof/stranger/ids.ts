import { createHash } from 'node:crypto'

// Everything of a server follows from the order of its requests, so that two servers can be compared.
export const digits = (seed: string | number, length: number): string =>
  createHash('sha1').update(`stranger ${seed}`).digest('hex').slice(0, length)

/** The id of a request: a UUID by form. */
export function requestId(count: number): string {
  const text = digits(`request ${count}`, 32)
  const parts = [
    text.slice(0, 8),
    text.slice(8, 12),
    `4${text.slice(13, 16)}`,
    `a${text.slice(17, 20)}`,
    text.slice(20),
  ]
  return parts.join('-')
}

/** Whether an id has the form of one with this prefix. */
export const isOfForm = (id: string, prefix: string): boolean =>
  id.startsWith(prefix) && /^[0-9a-z]{8,17}$/.test(id.slice(prefix.length))
