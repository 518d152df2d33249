import { createHmac, createSecretKey, hash as digest, type KeyObject } from 'node:crypto'
import type { Credentials } from './credentials.ts'
import { percent } from './percent.ts'

/** A request that is to be signed: its query as pairs, before percent-encoding. */
export type Unsigned = {
  readonly method: string
  readonly pathname: string
  readonly query: readonly (readonly [key: string, value: string])[]
  /** `Host` among them. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const algorithm = 'AWS4-HMAC-SHA256'

/**
 * The headers of a request to `ec2` with its Signature Version 4 (AWS General Reference, "Create a signed AWS API
 * request"). A run signs each request, most of them with one key: it is derived once a day.
 */
export function sign(
  request: Unsigned,
  credentials: Credentials,
  region: string,
  now = new Date(),
): Record<string, string> {
  const time = now.toISOString().replace(/[:-]|\.\d{3}/g, '')
  const { accessKeyId, sessionToken } = credentials
  const headers: Record<string, string> = {
    ...request.headers,
    ...(request.body && { 'Content-Length': String(Buffer.byteLength(request.body)) }),
    ...(sessionToken && { 'X-Amz-Security-Token': sessionToken }),
    'X-Amz-Date': time,
  }
  const scope = `${time.slice(0, 8)}/${region}/ec2/aws4_request`
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const names = [...byName.keys()].sort()
  const signed = names.join(';')
  const canonical = [
    request.method,
    pathOf(request.pathname),
    queryOf(request.query),
    ...names.map((name) => `${name}:${byName.get(name)!.trim().replace(/\s+/g, ' ')}`),
    '',
    signed,
    digest('sha256', request.body),
  ].join('\n')
  const text = [algorithm, time, scope, digest('sha256', canonical)].join('\n')
  const signature = createHmac('sha256', keyFor(credentials, scope)).update(text).digest('hex')
  headers.Authorization = `${algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`
  return headers
}

/** A path is encoded once more than it is sent. */
const pathOf = (pathname: string): string =>
  pathname
    .replace(/\/{2,}/g, '/')
    .split('/')
    .map(percent)
    .join('/')

const queryOf = (query: Unsigned['query']): string =>
  query
    .filter(([key]) => key)
    .map(([key, value]) => [percent(key), percent(value)] as const)
    .sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&')

const keys = new Map<string, KeyObject>()

function keyFor({ secretAccessKey }: Credentials, scope: string): KeyObject {
  const name = `${secretAccessKey} ${scope}`
  const known = keys.get(name)
  if (known) return known
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const key = createSecretKey(
    scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`) as Buffer,
  )
  keys.set(name, key)
  return key
}
