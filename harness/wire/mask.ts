import { hash } from '../base/hash.ts'
import type { Identity } from './credentials.ts'

/**
 * Credentials inside signed URLs and headers, however often percent-encoded. The value ends where the next
 * parameter, an XML entity or a quote begins.
 */
const secretParameter =
  /(?<=^|[^A-Za-z]|%3F|%26|%253F|%2526)(AWSAccessKeyId|Signature|Credential|X-Amz-(?:Credential|Signature|Security-Token)|SecurityToken)(=|%3D|%253D)((?:(?!&|%26|%2526|[<>"'\s\\,;]).)+)/gi
const secretHeader = /(x-amz-security-token["']?\s*:\s*["']?)([^\s"',]+)/gi

/** Shorter texts hold no secret: `Signature=x`. */
const shortest = 11

/** Masks secrets in a text. One secret has one mask, so that what was equal stays equal. */
export type Mask = (text: string) => string

export function createMask({ allowed, denied }: Pick<Identity, 'allowed' | 'denied'>): Mask {
  const values = [allowed, denied].flatMap((pair) => (pair ? [pair.secretAccessKey, pair.sessionToken] : []))
  const own = values.filter((value): value is string => (value?.length ?? 0) >= 12)
  return (text) => {
    if (text.length < shortest) return text
    const masked = text
      .replace(
        secretParameter,
        (_, name: string, sign: string, value: string) => `${name}${sign}${stars(value, sign)}`,
      )
      .replace(secretHeader, (_, head: string, value: string) => head + stars(value, '='))
    return own.reduce((rest, value) => rest.replaceAll(value, stars(value, '=')), masked)
  }
}

/** Every text inside a value of JSON, masked. */
export function maskDeep<T>(value: T, mask: Mask): T {
  if (typeof value === 'string') return mask(value) as T
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, mask)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, maskDeep(v, mask)])) as T
}

/** The mask of a value is that of its plain form, whether it was percent-encoded or not. */
function stars(value: string, sign: string): string {
  const times = sign === '=' ? 0 : sign === '%3D' ? 1 : 2
  let plain = value
  for (let i = 0; i < times; i++) plain = decode(plain)
  return `***${hash(plain, 6)}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
