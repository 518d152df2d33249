import { expect, test } from 'vitest'
import { statusesLeftOut } from '../harness/report/left-out.ts'
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

test('of a whole model, what the target does not have is counted, and what it fails is shown', () => {
  const failed = failing(300, 1, 2000)
  const rows = Array.from({ length: 30_000 }, (_, i) => ({
    ...clause!,
    id: `CreateVpc.c${i}`,
    operation: 'CreateVpc',
    status: 'unsupported' as const,
    failures: [],
  }))
  const report = {
    ...failed,
    clauses: [
      ...rows,
      ...failed.clauses.map((one, i) => ({ ...one, level: i % 2 ? ('MUST' as const) : ('MAY' as const) })),
    ],
    operations: [{ name: 'CreateVpc', versions: { '2016-11-15': 'unsupported' as const } }],
    coverage: [{ name: 'CreateVpc', request: [], answer: [] }],
  }
  const text = toJson(report)
  expect(Buffer.byteLength(text)).toBeLessThan(mostBytes)
  const read = JSON.parse(text) as Report
  expect(statusesLeftOut(read).get('CreateVpc.c17')).toBe('unsupported')
  expect([statusesLeftOut(read).size, read.coverage, read.clauses.length]).toEqual([30_000, [], 300])
  expect(read.clauses.every(({ failures }) => failures.length === 1)).toBe(true)
  const crowded = fewerExamples({
    ...report,
    clauses: report.clauses.map((one) => ({
      ...one,
      failures: one.failures.map((f) => ({ ...f, response: 'x'.repeat(20_000) })),
    })),
  })
  expect(
    crowded.clauses.map(({ level, failures }) => (level === 'MUST' ? failures.length : 1)),
  ).not.toContain(0)
})
