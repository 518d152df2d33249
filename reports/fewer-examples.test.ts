import { expect, test } from 'vitest'
import type { Report } from '../harness/report/model.ts'
import { fewerExamples, mostBytes } from './fewer-examples.ts'
import { conforming } from './fixtures/conforming.ts'
import { failure } from './fixtures/failure.ts'
import { toJson } from './json.ts'

const [clause] = conforming().clauses

const failing = (clauses: number, failures: number, bytes: number): Report => ({
  ...conforming(),
  clauses: Array.from({ length: clauses }, (_, i) => ({
    ...clause!,
    id: `ImportVolume.c${i}`,
    status: 'failed',
    failed: 1000,
    failures: Array.from({ length: failures }, (_, n) =>
      failure({ case: `ImportVolume/x~${n}`, response: 'é'.repeat(bytes / 2) }),
    ),
  })),
})

test('a report that has room is as it was', () => {
  const report = failing(10, 20, 1000)
  expect(fewerExamples(report)).toEqual(report)
})

test.each([
  [500, 20, 2000],
  [1000, 20, 4000],
  [2000, 1, 8000],
])('%d clauses with %d failures of %d bytes have room as JSON, and none loses its count', (...sizes) => {
  const report = failing(...sizes)
  const text = toJson(report)
  expect(Buffer.byteLength(text)).toBeLessThan(mostBytes)
  expect(Buffer.byteLength(text)).toBeGreaterThan(mostBytes / 6)
  const { clauses } = JSON.parse(text) as Report
  expect(clauses.map(({ failed }) => failed)).toEqual(report.clauses.map(({ failed }) => failed))
  expect(clauses[0]!.failures[0]).toEqual(report.clauses[0]!.failures[0])
})
