import { createHmac } from 'node:crypto'
import type { Credentials } from './credentials.ts'
import { percent } from './percent.ts'
import type { Unsigned } from './sign.ts'

type Pairs = readonly (readonly [key: string, value: string])[]

/**
 * The parameters of a form that sign it with Signature Version 2, as tools did before 2014 (the common parameters of EC2):
 * what they are besides its own.
 */
export function signForm(
  form: Pairs,
  { pathname, headers }: Pick<Unsigned, 'pathname' | 'headers'>,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  now = new Date(),
): Pairs {
  const own = [
    ['AWSAccessKeyId', accessKeyId],
    ['SignatureMethod', 'HmacSHA256'],
    ['SignatureVersion', '2'],
    ['Timestamp', now.toISOString().replace(/\.\d{3}/, '')],
    ...(sessionToken ? [['SecurityToken', sessionToken] as const] : []),
  ] as const
  const canonical = [...form, ...own]
    .map(([key, value]) => [percent(key), percent(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&')
  const text = ['POST', headers.Host!.toLowerCase(), pathname, canonical].join('\n')
  return [...own, ['Signature', createHmac('sha256', secretAccessKey).update(text).digest('base64')]]
}
