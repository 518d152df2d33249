import type { Exchange } from './exchange.ts'

type Failure = NonNullable<Exchange['failure']>

/** Codes of undici for what is no answer in HTTP, and would be none the next time. */
const notHttp: Readonly<Record<string, string>> = {
  UND_ERR_HEADERS_OVERFLOW: 'more than 16 KiB of headers',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the body is not as long as Content-Length says',
}

/** What OpenSSL and Node say of a certificate, or of a handshake, that they do not trust. */
const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO$|^CRL_|^HOSTNAME_MISMATCH$/

/** Why there is no answer, from the error that came in its place; `timeout` is what it was bounded by. */
export function failureOf(error: NodeJS.ErrnoException, timeout: number): Failure {
  const { code = '', message } = error
  if (code === 'UND_ERR_HEADERS_TIMEOUT')
    return { kind: 'timeout', message: `no answer within ${timeout} ms` }
  if (code === 'UND_ERR_BODY_TIMEOUT')
    return { kind: 'timeout', message: `an answer that had not ended after ${timeout} ms` }
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return { kind: 'timeout', message }
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code))
    return { kind: 'refused', message: message || code }
  if (untrusted.test(code)) return { kind: 'untrusted', message: message.split(';')[0]! }
  const told = notHttp[code] ?? notHttpBy(error)
  return told !== undefined
    ? { kind: 'not-http', message: told }
    : { kind: 'reset', message: message || code }
}

function notHttpBy({ code = '', name, message }: NodeJS.ErrnoException): string | undefined {
  if (code.startsWith('HPE_') || name === 'HTTPParserError' || /interim/.test(message)) return message
  return /^bad (response|upgrade)$/.test(message)
    ? 'an interim answer (1xx) that nothing asked for'
    : undefined
}
