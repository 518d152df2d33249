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
 * request"). A run signs each request, most of them with one key: it is derived once a day. `unsized` stand there
 * unsigned, in place of the length of the body.
 */
export function sign(
  request: Unsigned,
  credentials: Credentials,
  region: string,
  now = new Date(),
  unsized?: Readonly<Record<string, string>>,
): Record<string, string> {
  const { accessKeyId, sessionToken } = credentials
  const time = timeOf(now)
  const headers: Record<string, string> = {
    ...request.headers,
    ...(request.body && !unsized && { 'Content-Length': String(Buffer.byteLength(request.body)) }),
    ...(sessionToken && { 'X-Amz-Security-Token': sessionToken }),
    'X-Amz-Date': time,
  }
  const scope = scopeOf(time, region)
  const { signed, signature } = signatureOf({ ...request, headers }, credentials, time, scope)
  return {
    ...headers,
    ...unsized,
    Authorization: `${algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`,
  }
}

/** The same as parameters of a query string, beside those that the request has: what is called presigned. */
export function signQuery(
  request: Unsigned,
  credentials: Credentials,
  region: string,
  now = new Date(),
): string {
  const { accessKeyId, sessionToken } = credentials
  const time = timeOf(now)
  const scope = scopeOf(time, region)
  const own: (readonly [string, string])[] = [
    ['X-Amz-Algorithm', algorithm],
    ['X-Amz-Credential', `${accessKeyId}/${scope}`],
    ['X-Amz-Date', time],
    ['X-Amz-Expires', '900'],
    ...(sessionToken ? [['X-Amz-Security-Token', sessionToken] as const] : []),
    ['X-Amz-SignedHeaders', namesOf(request.headers).join(';')],
  ]
  const query = [...request.query, ...own]
  const { signature } = signatureOf({ ...request, query }, credentials, time, scope)
  return [...own, ['X-Amz-Signature', signature] as const]
    .map(([key, value]) => `${percent(key)}=${percent(value)}`)
    .join('&')
}

const timeOf = (now: Date): string => now.toISOString().replace(/[:-]|\.\d{3}/g, '')
const scopeOf = (time: string, region: string): string => `${time.slice(0, 8)}/${region}/ec2/aws4_request`
const namesOf = (headers: Unsigned['headers']): string[] =>
  Object.keys(headers)
    .map((name) => name.toLowerCase())
    .sort()

function signatureOf(
  request: Unsigned,
  credentials: Credentials,
  time: string,
  scope: string,
): { readonly signed: string; readonly signature: string } {
  const byName = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]))
  const names = namesOf(request.headers)
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
  return { signed, signature: createHmac('sha256', keyFor(credentials, scope)).update(text).digest('hex') }
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
