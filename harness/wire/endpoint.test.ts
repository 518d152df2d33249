import { expect, test } from 'vitest'
import { checkEndpoint, isNear } from './endpoint.ts'

test('loopback, private and single-label hosts are near, public ones are not', () => {
  expect(['127.0.0.1', '10.1.2.3', '172.16.0.1', '[::1]', 'localhost', 'moto'].map(isNear)).not.toContain(
    false,
  )
  expect(
    [
      '8.8.8.8',
      '172.32.0.1',
      'ec2.amazonaws.com',
      '[2600::1]',
      '[fc::1]',
      '[::ffff:8.8.8.8]',
      '11.0.0.1',
    ].map(isNear),
  ).not.toContain(true)
})

test('a public host needs --live, and the message says what that does', () => {
  expect(checkEndpoint('https://ec2.us-east-1.amazonaws.com', false)).toEqual({
    error: expect.stringContaining('--live'),
  })
  expect(checkEndpoint('https://ec2.us-east-1.amazonaws.com', true)).toEqual({
    url: 'https://ec2.us-east-1.amazonaws.com/',
  })
})

test('what is no URL of HTTP is refused', () => {
  expect(checkEndpoint('localhost:5000', false)).toHaveProperty('error')
  expect(checkEndpoint('ftp://localhost', false)).toHaveProperty('error')
})
