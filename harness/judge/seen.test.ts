import { expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { type Seen, see, toVersions } from './seen.ts'

const plain = (text: string) => text
const finding = (status: Finding['status'], version: string, cause = ''): Finding => ({
  clause: 'c',
  case: 'x',
  version,
  status,
  facts: 1,
  ...(status === 'failed' && { mismatch: { path: 'p', expected: 'a', actual: 'b', cause } }),
})
const tallied = (findings: readonly Finding[]) => {
  const seen: Seen = new Map()
  for (const one of findings) see(seen, one, plain)
  return toVersions(seen)
}

test('cases are counted by version, and one way of failing is told once', () => {
  const told = tallied([
    finding('failed', '2016-11-15', 'a'),
    finding('failed', '2016-11-15', 'a'),
    finding('passed', '2013-02-01'),
    finding('blocked', '2013-02-01'),
  ])
  expect(Object.keys(told)).toEqual(['2013-02-01', '2016-11-15'])
  expect(told['2013-02-01']).toEqual({ passed: 1, failed: 0, untold: 1 })
  expect(told['2016-11-15']).toMatchObject({
    passed: 0,
    failed: 2,
    ways: [expect.stringMatching(/^[0-9a-f]{12}$/)],
  })
})

test('the ways that are kept are few, and the same in any order', () => {
  const many = Array.from({ length: 200 }, (_, i) =>
    finding('failed', '2016-11-15', `cause ${'x'.repeat(i)}`),
  )
  const told = tallied(many)
  expect(told['2016-11-15']!.ways).toHaveLength(20)
  expect(tallied(many.toReversed())).toEqual(told)
})
