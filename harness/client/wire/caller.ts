import type { Received } from '../http/model.ts'
import { header } from '../http/received.ts'
import type { Form } from './form.ts'

/** What a request says of who signed it. */
export type Caller =
  | { readonly manner: 'none'; readonly key: '' }
  | {
      readonly manner: 'v4' | 'v4-query'
      readonly key: string
      /** date, region, service, terminator */
      readonly scope: readonly string[]
      readonly signedHeaders: readonly string[]
      readonly signature: string
      /** `20161115T120000Z` */
      readonly date: string
      readonly token?: string
    }
  | {
      readonly manner: 'v2'
      readonly key: string
      readonly signature: string
      readonly date: string
      readonly token?: string
    }

export function callerOf(received: Received, { wire }: Pick<Form, 'wire'>): Caller {
  const authorization = header(received, 'authorization')
  if (authorization?.startsWith('AWS4-')) return fromHeader(received, authorization)
  if (wire['X-Amz-Signature'] !== undefined) return fromQuery(wire)
  const { AWSAccessKeyId: key, Signature: signature = '', Timestamp, Expires, SecurityToken: token } = wire
  if (key !== undefined)
    return { manner: 'v2', key, signature, date: Timestamp ?? Expires ?? '', ...(token && { token }) }
  return { manner: 'none', key: '' }
}

function fromHeader(received: Received, text: string): Caller {
  const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(text)?.[1] ?? ''
  const [key = '', ...scope] = part('Credential').split('/')
  const token = header(received, 'x-amz-security-token')
  return {
    manner: 'v4',
    key,
    scope,
    signedHeaders: part('SignedHeaders').split(';').filter(Boolean),
    signature: part('Signature'),
    date: header(received, 'x-amz-date') ?? basicDate(header(received, 'date')),
    ...(token && { token }),
  }
}

/** A Date header stands in for X-Amz-Date: RFC 9110's form, or already the one that is signed. */
function basicDate(date = ''): string {
  const at = Date.parse(date)
  return Number.isNaN(at) ? date : new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

function fromQuery(wire: Form['wire']): Caller {
  const [key = '', ...scope] = (wire['X-Amz-Credential'] ?? '').split('/')
  const token = wire['X-Amz-Security-Token']
  return {
    manner: 'v4-query',
    key,
    scope,
    signedHeaders: (wire['X-Amz-SignedHeaders'] ?? '').split(';').filter(Boolean),
    signature: wire['X-Amz-Signature'] ?? '',
    date: wire['X-Amz-Date'] ?? '',
    ...(token && { token }),
  }
}
