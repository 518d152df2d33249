import aws4 from 'aws4'
import type { Outgoing, Signer } from './habits.ts'

/** The request with the headers of Signature Version 4. */
export function signRequest(
  { method, path, headers, body }: Outgoing,
  accessKeyId: string,
  signer: Signer,
): Outgoing {
  const date = signer.date.toISOString().replace(/[:-]|\.\d{3}/g, '')
  const own = {
    ...headers,
    'x-amz-date': date,
    ...(signer.token && { 'x-amz-security-token': signer.token }),
  }
  const left = Object.fromEntries(signer.unsigned.map((name) => [name, true]))
  const signed = aws4.sign(
    {
      method,
      path,
      body,
      headers: own,
      service: signer.service,
      region: signer.region,
      ...{ extraHeadersToIgnore: left },
    },
    { accessKeyId, secretAccessKey: signer.secret },
  )
  const all = Object.entries(signed.headers ?? {}).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  )
  return { method, path, headers: Object.fromEntries(all), body }
}
