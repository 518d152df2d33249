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

test('what is masked stays as it is', () => {
  const once = mask('https://s3/x?AWSAccessKeyId=AKIA&Expires=1&Signature=5snej01%3D FwoGZXIvYXdzEBYa')
  expect(mask(once)).toBe(once)
})

test('keys come back in many forms, and each is masked as the same', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG'
  const forms = [secret, encodeURIComponent(secret), secret.replaceAll('/', '\\/'), btoa(secret)]
  expect(new Set(forms.map(mask)).size).toBe(1)
  expect(mask('the key wJalrXUtnFEMI%2fK7MDENG')).not.toContain('wJalr')
})

test('a signature that stands by itself, and the user of a URL, are masked', () => {
  expect(mask(`not ${'0a'.repeat(32)}, but`)).toMatch(/^not \*{3}\w{6}, but$/)
  expect(mask('http://me:hunter2@host/ http%3A%2F%2Fme%3Ahunter2%40host')).not.toMatch(/hunter2|me:/)
  expect(mask('http://localhost:5000/a@b')).toBe('http://localhost:5000/a@b')
})
