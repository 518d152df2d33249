import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createMask } from './mask.ts'
import { maskBody } from './mask-body.ts'

const mask = createMask({ allowed: { accessKeyId: '', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG' } })
const masked = (body: Buffer, headers = {}) => Buffer.from(maskBody({ body, headers }, mask))
const text = 'the key wJalrXUtnFEMI/K7MDENG, and no other'

test('a secret is masked in bytes that are no text, and the bytes stay', () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x00]), Buffer.from(text)])
  expect(masked(bytes).subarray(0, 3)).toEqual(bytes.subarray(0, 3))
  expect(masked(bytes).toString('latin1')).not.toContain('wJalr')
})

test('in UTF-16 as well, and in what is packed, which stays packed', () => {
  expect(masked(Buffer.from(text, 'utf16le')).toString('utf16le')).toMatch(/^the key \*{3}\w{6}, and/)
  const packed = masked(gzipSync(text), { 'content-encoding': 'gzip' })
  expect(gunzipSync(packed).toString()).toMatch(/^the key \*{3}\w{6}, and/)
})

test('a body without a secret is itself', () => {
  const body = gzipSync('nothing')
  expect(maskBody({ body, headers: { 'content-encoding': 'gzip' } }, mask)).toBe(body)
})
