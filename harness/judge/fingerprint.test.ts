import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

const type = (actual: string, path = 'tasks[1].size') =>
  fingerprint('ImportVolume.size:type', { path, expected: 'integer', actual })
const caused = (cause: string, clause = 'ImportVolume.namespace') =>
  fingerprint(clause, { path: 'a', expected: 'b', actual: 'c', cause })

test.each([
  ['a nonce', 'x-0a1b2c3d4e5f', 'x-f5e4d3c2b1a0'],
  ['a request id', '59dbff89-35bd-4eac-99ed-be587e000001', '59dbff89-35bd-4eac-99ed-be587e000002'],
  ['a task id', 'import-vol-fhabcdek', 'import-vol-ffffffff'],
  ['a port', 'http://127.0.0.1:40001/x', 'http://127.0.0.1:5000/x'],
  ['a time', '2026-03-08T12:15:06Z', '2027-11-18T02:05:06.123Z'],
  ['a number', '8b', '12345b'],
  ['long text', 'lorem '.repeat(20), 'ipsum '.repeat(21)],
])('%s makes no other failure', (_, one, other) => {
  expect(type(one)).toBe(type(other))
})

test('nor does the place in a list, nor what was compared where the cause is known', () => {
  expect(type('x', 'tasks[1].size')).toBe(type('x', 'tasks[7].size'))
  expect(caused('namespace absent')).toBe(
    fingerprint('ImportVolume.namespace', {
      path: 'z',
      expected: 'y',
      actual: 'x',
      cause: 'namespace absent',
    }),
  )
})

test.each([
  ['another value', type('yes'), type('no')],
  ['another status', type('412'), type('400')],
  ['another member', type('x', 'size'), type('x', 'bytes')],
  ['another cause', caused('namespace of 2013-02-01'), caused('namespace of 2016-11-15')],
  ['another clause', caused('namespace absent'), caused('namespace absent', 'ImportImage.namespace')],
])('%s is another failure', (_, one, other) => {
  expect(one).not.toBe(other)
})

test('a secret is no part of it', () => {
  const of = (secret: string) =>
    fingerprint('c', { path: 'p', expected: 'e', actual: secret }, (text) => text.replace(secret, '****'))
  expect(of('Abcdef')).toBe(of('Ghijkl'))
})
