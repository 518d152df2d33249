import aws4 from 'aws4'
import type { Credentials } from './credentials.ts'
import type { Exchange } from './model.ts'

const formType = 'application/x-www-form-urlencoded; charset=utf-8'

/** RFC 3986: `encodeURIComponent` leaves five characters that SigV4 and strict decoders want encoded. */
const percent = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )

export const formEncode = (wire: Readonly<Record<string, string>>): string =>
  Object.entries(wire)
    .map(([key, value]) => `${percent(key)}=${percent(value)}`)
    .join('&')

/** The signed HTTP request for a set of wire parameters: a form in the body of a POST, a query with GET. */
export function buildRequest(
  endpoint: string,
  method: 'POST' | 'GET',
  wire: Readonly<Record<string, string>>,
  credentials: Credentials,
  region: string,
): Exchange['request'] {
  const { host, pathname, origin } = new URL(endpoint)
  const form = formEncode(wire)
  const path = method === 'GET' ? `${pathname}?${form}` : pathname
  const body = method === 'GET' ? '' : form
  const signed = aws4.sign(
    {
      host,
      path,
      method,
      body,
      service: 'ec2',
      region,
      headers: method === 'GET' ? {} : { 'Content-Type': formType },
    },
    credentials,
  )
  const headers = Object.fromEntries(Object.entries(signed.headers ?? {}).map(([k, v]) => [k, String(v)]))
  return { method, url: origin + path, headers, body, wire }
}
