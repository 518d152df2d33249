import { expect, test } from 'vitest'
import { requestText, toCurl } from './evidence.ts'
import type { HttpForm } from './exchange.ts'
import { createMask } from './mask.ts'
import { buildRequest } from './request.ts'

const allowed = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const mask = createMask({ allowed })

function sent(form?: HttpForm) {
  const method = form?.startsWith('signed-query') ? 'GET' : 'POST'
  const asking = { method, wire: { Action: 'DescribeVpcs' }, ...(form && { form }) } as const
  return buildRequest('http://localhost:5000/', asking, allowed, 'us-east-1')
}

test('a curl line has what is otherwise than usual with a request, as far as curl can write it', () => {
  expect(toCurl(sent(), mask)).not.toContain(' -H ')
  expect(toCurl(sent('chunked'), mask)).toContain("-H 'Transfer-Encoding: chunked'")
  expect(toCurl(sent('plain-type'), mask)).toContain("-H 'Content-Type: application/x-www-form-urlencoded'")
  expect(toCurl(sent('session-token'), mask)).toContain('-H "X-Amz-Security-Token: ${AWS_SESSION_TOKEN:-')
  for (const form of ['signed-query', 'signed-query-of-a-session', 'signature-version-2'] as const) {
    expect(toCurl(sent(form), mask)).toMatch(/^# its signature stood among its parameters/)
    expect(toCurl(sent(form), mask)).toContain('--aws-sigv4')
  }
})

test('what went out without a signature has none in its curl line', () => {
  const unsigned = buildRequest(
    'http://localhost:5000/',
    { method: 'POST', wire: { Action: 'DescribeVpcs' } },
    undefined,
    'us-east-1',
  )
  expect(toCurl(sent(), mask)).toContain('--aws-sigv4')
  expect(toCurl(unsigned, mask)).not.toContain('--aws-sigv4')
})

test.each([
  ['signed-query', 'X-Amz-Algorithm=AWS4-HMAC-SHA256', /X-Amz-Signature=\*\*\*[0-9a-f]{6}/],
  ['signature-version-2', 'SignatureMethod=HmacSHA256', /^Signature=\*\*\*[0-9a-f]{6}$/m],
] as const)('the parameters that sign a %s are shown, and give nothing away', (form, plain, masked) => {
  const request = sent(form)
  const shown = requestText(
    { case: 'c', version: 'v', step: 0, attempt: 0, bindings: {}, request, sentAt: 0, durationMs: 0 },
    mask,
  )
  expect(shown).toContain(plain)
  expect(shown).toMatch(masked)
  expect(shown).not.toContain(allowed.accessKeyId)
})
