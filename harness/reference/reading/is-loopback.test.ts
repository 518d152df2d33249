import { expect, test } from 'vitest'
import { fetchSome } from './fetch-some.ts'
import { isLoopback } from './is-loopback.ts'

test.each([
  'http://127.0.0.1/',
  'http://127.1:9000/',
  'http://0x7f000001/',
  'http://[::1]:80/',
  'http://localhost/',
])('%s is this machine', (url) => {
  expect(isLoopback(new URL(url))).toBe(true)
})

test.each([
  'https://s3.amazonaws.com/',
  'http://127.0.0.1@192.0.2.1/',
  'http://127.0.0.1.example.com/',
  'http://localhost.example.com/',
  'http://169.254.169.254/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'file://localhost/etc/passwd',
  'ftp://127.0.0.1/',
])('%s is not, and is not fetched', async (url) => {
  expect(isLoopback(new URL(url))).toBe(false)
  await expect(fetchSome(new URL(url), { method: 'GET', limit: 1 })).rejects.toThrow('not this machine')
})
