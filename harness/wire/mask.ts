import { hash } from '../base/hash.ts'
import type { Credentials, Identity } from './credentials.ts'

/**
 * Credentials inside signed URLs and headers, however often percent-encoded. The value ends where the next
 * parameter, an XML entity or a quote begins.
 */
const secretParameter =
  /(?<=^|[^A-Za-z]|%3F|%26|%253F|%2526)(AWSAccessKeyId|Signature|Credential|X-(?:Amz|Goog)-(?:Credential|Signature|Security-Token)|SecurityToken|sig)(=|%3D|%253D)((?:(?!&|%26|%2526|\]\]>|[<>"'\s\\,;]).)+)/gi
const secretHeader = /(x-amz-security-token["']?\s*:\s*["']?)([^\s"',]+)/gi
/** `user:password@` of a URL, plain or percent-encoded once. */
const userInfo =
  /(:\/\/|%3A%2F%2F)((?:(?!%2F|%40|[/@?#&<>"'\s]).)+(?::|%3A)(?:(?!%2F|%40|[/@?#&<>"'\s]).)*)(?=@|%40)/gi
/** What SigV4 signs with is 64 hexadecimal digits: an answer may repeat them by themselves. */
const digest = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g

/** What a text has in it that any of these patterns can find: most have nothing, and are looked through once. */
const suspicious = /sig|credential|AWSAccessKeyId|security-?token|@|%40|[0-9a-f]{64}/i

/** Shorter texts hold no secret: `Signature=x`. */
const shortest = 11

/** Masks secrets in a text. One secret has one mask, so that what was equal stays equal; what is masked stays as it is. */
export type Mask = (text: string) => string

export function createMask({ allowed, denied }: Pick<Identity, 'allowed' | 'denied'>): Mask {
  const own = ownSecrets([allowed, denied])
  return (text) => {
    if (text.length < shortest) return text
    const masked = suspicious.test(text) ? withoutCredentials(text) : text
    return own ? masked.replace(own.pattern, (form) => stars(own.plain.get(form)!, '=')) : masked
  }
}

const withoutCredentials: Mask = (text) =>
  text
    .replace(
      secretParameter,
      (_, name: string, sign: string, value: string) => `${name}${sign}${stars(value, sign)}`,
    )
    .replace(secretHeader, (_, head: string, value: string) => head + stars(value, '='))
    .replace(userInfo, (_, head: string, value: string) => head + stars(value, '='))
    .replace(digest, (value) => stars(value, '='))

/** Shorter keys, such as `test`, stand in texts that have nothing to do with them. */
const shortestKey = 12

/** The caller's own keys and tokens in every form in which they may come back, and what each is a form of. */
function ownSecrets(
  pairs: readonly (Credentials | undefined)[],
): { pattern: RegExp; plain: ReadonlyMap<string, string> } | undefined {
  const values = pairs.flatMap((pair) => [pair?.accessKeyId, pair?.secretAccessKey, pair?.sessionToken])
  const plain = new Map(
    values
      .filter((value): value is string => (value?.length ?? 0) >= shortestKey)
      .flatMap((value) => formsOf(value).map((form) => [form, value] as const)),
  )
  const forms = [...plain.keys()].sort((a, b) => b.length - a.length)
  return plain.size ? { pattern: new RegExp(forms.map(escaped).join('|'), 'g'), plain } : undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** As it is, percent-encoded once and twice, its `+` read as blanks, its `/` escaped in JSON, and in base64. */
function formsOf(value: string): string[] {
  const once = encodeURIComponent(value)
  const encoded = [once, encodeURIComponent(once)]
  const small = encoded.map((text) => text.replace(/%(25)?[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase()))
  const base64 = Buffer.from(value).toString('base64').replace(/=+$/, '')
  return [
    ...new Set([
      value,
      ...encoded,
      ...small,
      value.replaceAll('+', ' '),
      value.replaceAll('/', '\\/'),
      base64,
    ]),
  ]
}

/** Every text inside a value of JSON, masked. What has no secret in it is given back as it is, not copied. */
export function maskDeep<T>(value: T, mask: Mask): T {
  if (typeof value === 'string') return mask(value) as T
  if (value === null || typeof value !== 'object') return value
  let masked: Record<string, unknown> | undefined
  for (const [key, inner] of Object.entries(value)) {
    const other = maskDeep(inner, mask)
    if (other === inner) continue
    masked ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
    masked[key] = other
  }
  return (masked ?? value) as T
}

/** The mask of a value is that of its plain form, whether it was percent-encoded or not. */
function stars(value: string, sign: string): string {
  if (/^\*{3}[0-9a-f]{6}$/.test(value)) return value
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
