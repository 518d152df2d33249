import type { Wire } from '../shape/encode.ts'
import type { Credentials } from './credentials.ts'
import type { Encoding, Exchange, Extra } from './exchange.ts'
import { percent } from './percent.ts'
import { sign } from './sign.ts'

const formType = 'application/x-www-form-urlencoded; charset=utf-8'

const encoders: Readonly<Record<Encoding | 'upper-hex', (text: string) => string>> = {
  'upper-hex': percent,
  'lower-hex': (text) => percent(text).replace(/%../g, (triplet) => triplet.toLowerCase()),
  plus: (text) => percent(text).replaceAll('%20', '+'),
  'every-byte': (text) =>
    Buffer.from(text.toWellFormed()).toString('hex').toUpperCase().replace(/../g, '%$&'),
}

/** Keys and values as a form, then those that stand once more. */
export function formEncode(
  wire: Wire,
  encoding: Encoding | 'upper-hex' = 'upper-hex',
  extra: Extra = [],
): string {
  const encoder = encoders[encoding]
  return [...Object.entries(wire), ...extra]
    .map(([key, value]) => `${encoder(key)}=${encoder(value)}`)
    .join('&')
}

type Asking = Pick<Exchange['request'], 'wire' | 'extra' | 'encoding'> & { readonly method: 'POST' | 'GET' }

/** The HTTP request for a set of wire parameters: a form in the body of a POST, a query with GET; signed with credentials, as of now. */
export function buildRequest(
  endpoint: string,
  { method, wire, encoding, extra }: Asking,
  credentials: Credentials | undefined,
  region: string,
  now = new Date(),
): Exchange['request'] {
  const { host, pathname, origin } = new URL(endpoint)
  const form = formEncode(wire, encoding, extra)
  const path = method === 'GET' ? `${pathname}?${form}` : pathname
  const body = method === 'GET' ? '' : form
  const query = method === 'GET' ? [...Object.entries(wire), ...(extra ?? [])] : []
  const plain = { ...(method === 'POST' && { 'Content-Type': formType }), Host: host }
  const unsigned = { method, pathname, query, headers: plain, body }
  const headers = credentials ? sign(unsigned, credentials, region, now) : plain
  return {
    method,
    url: origin + path,
    headers,
    body,
    wire,
    ...(extra && { extra }),
    ...(encoding && { encoding }),
  }
}
