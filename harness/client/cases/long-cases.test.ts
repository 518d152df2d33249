import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { longCases } from './long-cases.ts'

const library = loadLibrary()
const cases = [
  ...longCases({
    library,
    version: '2016-11-15',
    region: 'us-east-1',
    operations: new Set(library.operations.keys()),
    waiters: new Set<string>(),
    paginators: new Set<string>(),
  }),
]
const answers = cases.map(({ calls }) => calls[0]!.reply(0).body)

test.each([1025, 4097, 16_385])('texts of %i characters are sent, and shown', (length) => {
  const sent = cases.flatMap(({ calls }) => Object.values(calls[0]!.wire))
  expect(sent.some((text) => text.length === length)).toBe(true)
  expect(answers.some((body) => new RegExp(`>[^<>]{${length}}<`).test(body))).toBe(true)
})

test.each([11, 101])('lists of %i are sent', (length) => {
  const last = cases
    .flatMap(({ calls }) => Object.keys(calls[0]!.wire))
    .filter((key) => key.endsWith(`.${length}`))
  expect(last.length).toBeGreaterThan(0)
})

test.each([11, 101, 1001])('lists of %i are shown', (length) => {
  expect(answers.some((body) => body.split('<item>').length === length + 1)).toBe(true)
})

test('no request has more parameters than a reader of queries takes', () => {
  for (const { calls } of cases) expect(Object.keys(calls[0]!.wire).length).toBeLessThan(1000)
})
