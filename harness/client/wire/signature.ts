import { createHmac } from 'node:crypto'
import aws4 from 'aws4'
import { header } from '../http/received.ts'
import type { Received } from '../model.ts'
import type { Caller } from './caller.ts'
import type { Form } from './form.ts'

/** The signature that a request should have, by what it says of itself and the secret; undefined where it has none. */
export function rightSignature(
  received: Received,
  form: Form,
  caller: Caller,
  secret: string,
): string | undefined {
  if (caller.manner === 'none') return undefined
  return caller.manner === 'v2' ? versionTwo(received, form, secret) : versionFour(received, caller, secret)
}

type V4 = Extract<Caller, { manner: 'v4' | 'v4-query' }>

function versionFour(received: Received, caller: V4, secret: string): string {
  const [, region = '', service = ''] = caller.scope
  const signer = new aws4.RequestSigner(
    {
      method: received.method,
      path: withoutSignature(received.url),
      host: header(received, 'host') ?? '',
      headers: Object.fromEntries(caller.signedHeaders.map((name) => [name, header(received, name) ?? ''])),
      body: Buffer.from(received.body),
      service,
      region,
      doNotModifyHeaders: true,
      signQuery: caller.manner === 'v4-query',
      // aws4 leaves some headers out of its own accord: what the client has signed, it has signed.
      ...{ extraHeadersToInclude: Object.fromEntries(caller.signedHeaders.map((name) => [name, true])) },
    },
    { accessKeyId: caller.key, secretAccessKey: secret },
  )
  Object.assign(signer, { datetime: caller.date })
  const { headers = {}, path = '' } = signer.sign()
  const signed = caller.manner === 'v4' ? String(headers.Authorization) : path
  return /Signature=([0-9a-f]+)/.exec(signed)?.[1] ?? ''
}

const withoutSignature = (url: string): string =>
  url.replace(/([?&])X-Amz-Signature=[^&]*&?/, '$1').replace(/[?&]$/, '')

const percent = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/** Signature Version 2: method, host, path and the parameters in the order of their bytes. */
function versionTwo(received: Received, { wire }: Form, secret: string): string {
  const parameters = Object.keys(wire)
    .filter((key) => key !== 'Signature')
    .sort()
    .map((key) => `${percent(key)}=${percent(wire[key]!)}`)
  const host = (header(received, 'host') ?? '').toLowerCase()
  const text = [received.method, host, received.url.split('?')[0], parameters.join('&')].join('\n')
  return createHmac(wire.SignatureMethod === 'HmacSHA1' ? 'sha1' : 'sha256', secret)
    .update(text)
    .digest('base64')
}
