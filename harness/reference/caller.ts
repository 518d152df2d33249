import type { Wire } from '../shape/encode.ts'
import type { HttpRequest } from './http.ts'

/** Parameters that carry authentication (Signature Version 2 and 4) and belong to no operation. */
export const isAuthentication = (key: string): boolean =>
  /^(X-Amz-|(AWSAccessKeyId|SecurityToken|Signature|SignatureMethod|SignatureVersion|Timestamp|Expires)$)/i.test(
    key,
  )

/** Who calls, by the credential that the request names, and in which region. Signatures are not verified. */
export function callerOf({ headers }: HttpRequest, wire: Wire): { caller: string; region: string } {
  const scope =
    /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1] ?? wire['X-Amz-Credential'] ?? ''
  const [caller = '', , region = ''] = scope.split('/')
  return { caller: caller || (wire.AWSAccessKeyId ?? ''), region: region || 'us-east-1' }
}
