import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { planGolden } from '../../golden/plan.ts'
import type { Suite } from '../../judge/suite.ts'
import type { Report } from '../../report/model.ts'
import { apiVersions } from '../../shape/versions.ts'
import { roadmap } from './roadmap.ts'

const library = loadLibrary()
const plan: Suite['plan'] = (_, { versions }) => planGolden(library, versions)
const suite = { plan } as unknown as Suite
const names = [...library.operations.keys()]

const lackingAll = (lacking: readonly string[], causes: Report['causes'] = []) =>
  ({
    target: { endpoint: 'http://localhost:5000/', kind: 'server' },
    operations: names.map((name) => {
      const state = lacking.includes(name) ? 'unsupported' : 'supported'
      return { name, versions: Object.fromEntries(apiVersions.map((version) => [version, state])) }
    }),
    clauses: [],
    causes,
  }) as unknown as Report
const cause = (i: number) => ({ cause: `cause ${i}`, failures: 90 - i, clauses: [`X.${i}`], example: 'a@b' })

test('what others need comes first, and nothing before what it needs itself', () => {
  const lines = roadmap(lackingAll(names), suite, library)
  const order = lines.flatMap((line) => /^ +\d+ {2}([A-Z]\w+) /.exec(line)?.[1] ?? [])
  expect(order).toHaveLength(names.length)
  const before = (one: string, other: string) => expect(order.indexOf(one)).toBeLessThan(order.indexOf(other))
  before('ImportVolume', 'CancelConversionTask')
  before('CreateInstanceExportTask', 'DescribeExportTasks')
  before('ImportImage', 'CancelImportTask')
  before('ImportSnapshot', 'DescribeImportSnapshotTasks')
})

test('two screens are enough, however much there is to do', () => {
  const causes = Array.from({ length: 40 }, (_, i) => cause(i))
  const lines = roadmap(lackingAll(names, causes), suite, library)
  expect(lines.length).toBeLessThanOrEqual(80)
  expect(lines).toContain('      and 32 more')
  expect(lines.find((line) => line.startsWith('The others:'))).toMatch(
    /roadmap REPORT.json --operation [A-Z]\w+$/,
  )
})

test('an operation is told by its parameters, its plainest pair and the curl of that', () => {
  const text = roadmap(lackingAll(['ImportVolume']), suite, library).join('\n')
  expect(text).toMatch(/^ {2}Image.Format +VMDK \| RAW \| VHD +yes$/m)
  expect(text).toMatch(/^ {2}AvailabilityZone +string +one of AvailabilityZone, AvailabilityZoneId$/m)
  expect(text).toMatch(/^ {2}Description +string +optional$/m)
  expect(text).toContain('golden/ImportVolume/minimal.request.json and .response.xml')
  expect(text).toContain("curl -i 'http://localhost:5000/'")
  expect(text).toContain("--data-urlencode 'Action=ImportVolume'")
})

test('any operation can be asked for, also one with a set-up', () => {
  const text = roadmap(lackingAll([]), suite, library, 'CancelConversionTask').join('\n')
  expect(text).toContain(
    'golden/CancelConversionTask/active.request.json and .response.xml, after ImportVolume/minimal',
  )
  expect(text).toContain('ConversionTaskId={{conversionTaskId}}')
  expect(text).not.toContain('Action=ImportVolume')
})

test('causes follow by what mending them gains, each with how to read and to run it', () => {
  const failing = ['X.0', 'X.1', 'X.2'].map((id) => ({ id, level: 'MUST', status: 'failed', failures: [] }))
  const rerun = { ...failing[2]!, failures: [{ rerun: "ec2spec run --only 'X/2'" }] }
  const causes = [cause(0), { ...cause(1), clauses: ['X.1', 'X.2'] }]
  const report = { ...lackingAll([], causes), clauses: [failing[0], rerun, failing[1]] } as unknown as Report
  expect(roadmap(report, suite, library).slice(2)).toEqual([
    'Mend, what gains most first:',
    '  +2  cause 1: 2 clauses would hold (89 failures, such as a@b)',
    "      ec2spec explain 'X.1'",
    '  +1  cause 0: 1 clause would hold (90 failures, such as a@b)',
    "      ec2spec explain 'X.0'",
    'With the first 2 of these mended, no failure counts any more.',
  ])
})

test('an operation that lacks opens the clauses that nothing could be told of', () => {
  const unsupported = {
    id: 'ImportVolume.answer',
    operation: 'ImportVolume',
    level: 'MUST',
    status: 'unsupported',
  }
  const report = { ...lackingAll(['ImportVolume']), clauses: [unsupported, { ...unsupported, id: 'b' }] }
  expect(roadmap(report as unknown as Report, suite, library).join('\n')).toMatch(
    /1 {2}ImportVolume +opens 2 clauses, \d+ cases/,
  )
})

test('an operation that does not exist is refused with a suggestion', () => {
  expect(() => roadmap(lackingAll([]), suite, library, 'ImportVolumes')).toThrow('did you mean ImportVolume?')
})

test('the report on a client is refused', () => {
  const report = { ...lackingAll([]), target: { endpoint: 'x', kind: 'client' } } as Report
  expect(() => roadmap(report, suite, library)).toThrow('a roadmap is for endpoints')
})
