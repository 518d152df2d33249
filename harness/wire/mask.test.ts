import { expect, test } from 'vitest'
import { createMask } from './mask.ts'

const mask = createMask({
  allowed: {
    accessKeyId: 'AKIA1',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG',
    sessionToken: 'FwoGZXIvYXdzEBYa',
  },
})

test('the signature of an Authorization header is masked, its scope too', () => {
  const masked = mask(
    'AWS4-HMAC-SHA256 Credential=AKIA1/20260101/us-east-1/ec2/aws4_request, SignedHeaders=host, Signature=abc123',
  )
  expect(masked).toMatch(
    /^AWS4-HMAC-SHA256 Credential=\*\*\*\w{6}, SignedHeaders=host, Signature=\*\*\*\w{6}$/,
  )
})

test('a presigned URL keeps its shape and loses its secrets', () => {
  const masked = mask('https://s3/x?AWSAccessKeyId=AKIA&Expires=1&Signature=5snej01%3D')
  expect(masked).toMatch(/^https:\/\/s3\/x\?AWSAccessKeyId=\*\*\*\w{6}&Expires=1&Signature=\*\*\*\w{6}$/)
})

test('one secret has one mask, in a form body as in XML', () => {
  const form = mask('u=https%3A%2F%2Fs3%2Fx%3FSignature%3D5snej01%253D%26Expires%3D1')
  const xml = mask('<u>https://s3/x?Signature=5snej01%3D&amp;Expires=1</u>')
  expect(form).not.toContain('5snej01')
  expect(/\*\*\*(\w+)/.exec(form)?.[1]).toBe(/\*\*\*(\w+)/.exec(xml)?.[1])
})

test('keys and tokens of the environment are masked wherever they stand', () => {
  expect(mask('key wJalrXUtnFEMI/K7MDENG token FwoGZXIvYXdzEBYa')).not.toMatch(/wJalr|FwoG/)
})
