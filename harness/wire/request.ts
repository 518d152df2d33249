import type { Wire } from '../shape/encode.ts'
import type { Credentials } from './credentials.ts'
import type { Encoding, Exchange, Extra, HttpForm } from './exchange.ts'
import { percent } from './percent.ts'
import { sign, signQuery, type Unsigned } from './sign.ts'
import { signForm } from './sign-2.ts'

/** What every request says that its form is. */
export const formType = 'application/x-www-form-urlencoded; charset=utf-8'

const encoders: Readonly<Record<Encoding | 'upper-hex', (text: string) => string>> = {
  'upper-hex': percent,
  'lower-hex': (text) => percent(text).replace(/%../g, (triplet) => triplet.toLowerCase()),
  sparing: (text) =>
    percent(text).replace(/%(3D|2F|3A|3F|40|2C|24|21|27|28|29|2A)/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
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

type Asking = Pick<Exchange['request'], 'wire' | 'extra' | 'encoding'> & {
  readonly method: 'POST' | 'GET'
  readonly form?: HttpForm
}

/** The HTTP request for a set of wire parameters: a form in the body of a POST, a query with GET; signed with credentials, as of now. */
export function buildRequest(
  endpoint: string,
  { method, wire, encoding, extra, form }: Asking,
  credentials: Credentials | undefined,
  region: string,
  now = new Date(),
): Exchange['request'] {
  const { host, pathname, origin } = new URL(endpoint)
  const text = formEncode(wire, encoding, extra)
  const body = method === 'GET' ? '' : text
  const query = method === 'GET' ? [...Object.entries(wire), ...(extra ?? [])] : []
  const plain = { ...(method === 'POST' && { 'Content-Type': typeIn(form) }), Host: host }
  const unsigned = { method, pathname, query, headers: plain, body }
  const signed = credentials
    ? signedIn(form, unsigned, { credentials, region, now })
    : { headers: plain, query: '', body }
  const search = [...(method === 'GET' ? [text] : []), ...(signed.query ? [signed.query] : [])].join('&')
  return {
    method,
    url: `${origin}${pathname}${search && `?${search}`}`,
    headers: signed.headers,
    body: signed.body,
    wire,
    ...(extra && { extra }),
    ...(encoding && { encoding }),
  }
}

const typeIn = (form: HttpForm | undefined): string =>
  form === 'plain-type'
    ? 'application/x-www-form-urlencoded'
    : form === 'type-in-capitals'
      ? 'Application/X-WWW-Form-URLEncoded; Charset=UTF-8'
      : formType

type Signing = { readonly credentials: Credentials; readonly region: string; readonly now: Date }

/** What stands in the headers, the query string and the body of a request once it is signed. */
type Signed = {
  readonly headers: Readonly<Record<string, string>>
  readonly query: string
  readonly body: string
}

function signedIn(
  form: HttpForm | undefined,
  unsigned: Unsigned,
  { credentials, region, now }: Signing,
): Signed {
  const { headers, body } = unsigned
  const isOfASession = form === 'session-token' || form === 'signed-query-of-a-session'
  const caller =
    isOfASession && !credentials.sessionToken
      ? { ...credentials, sessionToken: 'ec2spec-session-token' }
      : credentials
  if (form?.startsWith('signed-query'))
    return { headers, query: signQuery(unsigned, caller, region, now), body }
  if (form === 'signature-version-2') {
    const own = signForm([...new URLSearchParams(body)], unsigned, caller, now)
    return { headers, query: '', body: `${body}&${formEncode(Object.fromEntries(own))}` }
  }
  const unsized = form === 'chunked' ? { 'Transfer-Encoding': 'chunked' } : undefined
  const { Authorization = '', ...rest } = sign(unsigned, caller, region, now, unsized)
  const told = form === 'compact-authorization' ? Authorization.replaceAll(', ', ',') : Authorization
  return { headers: { ...rest, Authorization: told }, query: '', body }
}
