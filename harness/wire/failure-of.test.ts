import { expect, test } from 'vitest'
import { failureOf } from './failure-of.ts'

const error = (code: string, message = '') => Object.assign(new Error(message), { code })

test('what kept an answer from coming is told in kinds, and bounds in milliseconds', () => {
  const kinds = ['ECONNREFUSED', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_SOCKET', 'HPE_INVALID_CONSTANT'].map(
    (code) => failureOf(error(code), 300).kind,
  )
  expect(kinds).toEqual(['refused', 'timeout', 'reset', 'not-http'])
  expect(failureOf(error('UND_ERR_HEADERS_TIMEOUT'), 300).message).toBe('no answer within 300 ms')
  expect(failureOf(error('UND_ERR_BODY_TIMEOUT'), 300).message).toBe(
    'an answer that had not ended after 300 ms',
  )
})

test('a certificate that is not trusted is no closed connection', () => {
  for (const code of ['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'])
    expect(failureOf(error(code), 300).kind).toBe('untrusted')
})
