import { createHash, createHmac } from 'node:crypto'
import type { Ask, HttpRequest, Refusal } from './nouns.ts'
import { refusal } from './refusals.ts'

export type SecretOf = (accessKey: string) => string | undefined

/** A key and a secret that are printed in public examples. */
export const publishedSecrets: SecretOf = (key) =>
  key === 'AKIAIOSFODNN7EXAMPLE' ? 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' : undefined

const header =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/ec2\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/

const refuse = (code: string, message: string) => refusal('credentials', 'Authorization', code, message)

/** Objects to a request that nobody signed. */
export function unsigned({ request, signed }: Ask): Refusal | undefined {
  if (request.headers.authorization || signed.has('X-Amz-Signature') || signed.has('Signature'))
    return undefined
  return refuse('MissingAuthenticationToken', 'Request is missing Authentication Token')
}

/** Objects to a signature of the wrong form, of an hour ago, or of another secret. */
export function forged({ request }: Ask, now: number, secretOf: SecretOf): Refusal | undefined {
  const { authorization } = request.headers
  if (authorization === undefined) return undefined
  const parts = header.exec(authorization)
  if (!parts) return refuse('IncompleteSignature', 'The Authorization header does not have every part.')
  if (isStale(request.headers['x-amz-date'], now)) return refuse('RequestExpired', 'Request has expired.')
  const secret = secretOf(parts[1]!)
  // Between here and the signer a header may be gone, and with it what the signature was made of.
  if (parts[4]!.split(';').some((name) => request.headers[name] === undefined)) return undefined
  if (secret === undefined || sign(request, parts, secret) === parts[5]) return undefined
  return refuse('AuthFailure', 'AWS was not able to validate the provided access credentials')
}

function isStale(stamp: string | undefined, now: number): boolean {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp ?? '') ?? []
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return !Number.isNaN(at) && Math.abs(now - at) > 15 * 60_000
}

function sign(request: HttpRequest, [, , day, region, names]: readonly string[], secret: string): string {
  const scope = `${day}/${region}/ec2/aws4_request`
  const stamp = request.headers['x-amz-date'] ?? ''
  const plain = ['AWS4-HMAC-SHA256', stamp, scope, hash(canonical(request, names ?? ''))].join('\n')
  const key = [day ?? '', region ?? '', 'ec2', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return hmac(key, plain).toString('hex')
}

function canonical({ method, path, query, headers, body }: HttpRequest, names: string): string {
  const lines = names
    .split(';')
    .map((name) => `${name}:${(headers[name] ?? '').trim().replace(/\s+/g, ' ')}\n`)
  const sorted = query.split('&').filter(Boolean).sort().join('&')
  return [method, path, sorted, lines.join(''), names, headers['x-amz-content-sha256'] ?? hash(body)].join(
    '\n',
  )
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
