import { expect, test } from 'vitest'
import { clause } from './fixtures/clause.ts'
import { report } from './fixtures/report.ts'
import { toMatrix } from './matrix.ts'

const wire = { id: 'client.wire.text', text: 'Text arrives.', operation: null }
const cdata = {
  id: 'client.tolerance.cdata',
  text: 'A CDATA section is text.',
  level: 'SHOULD',
  operation: null,
} as const
const target = (name: string) => ({ endpoint: 'http://127.0.0.1:1', kind: 'client' as const, name })
const versions = { '2013-02-01': 'absent', '2016-11-15': 'supported' } as const

const boto3 = report({
  target: target('boto3 1.44.5 (Python)'),
  operations: [{ name: 'ImportVolume', versions }],
  clauses: [clause(wire), clause(cdata)],
})
const rust = report({
  target: target('aws-sdk-rust v1.2 (Rust)'),
  startedAt: '2026-03-02T12:00:00.000Z',
  clauses: [clause({ ...wire, status: 'untestable' }), clause({ ...cdata, status: 'failed' })],
})
const findings = { 'aws-sdk-rust': { 'client.tolerance.cdata': 'rust-cdata' } }

test('SDKs are columns, clauses rows, and a red cell leads to its finding', () => {
  const page = toMatrix({ reports: [boto3, rust], findings })
  expect(page).toContain('| Clause | Level | boto3 | rust |\n| --- | --- | :-: | :-: |')
  expect(page).toContain('| Text arrives.<br><code>client.wire.text</code> | MUST | ✓ | – |')
  expect(page).toContain('| SHOULD | ✓ | [✗](sdk-findings.md#rust-cdata) |')
})

test('what the SDKs are stands above, with the counts of each level', () => {
  const page = toMatrix({ reports: [boto3, rust], from: () => 'PyPI' })
  expect(page).toContain('| boto3 | 1.44.5 | Python | PyPI | 2016-11-15 | 2 | 0 | 0 | 0 | 0 |')
  expect(page).toContain('| aws-sdk-rust | 1.2 | Rust | PyPI | 2013-02-01, 2016-11-15 | 0 | 0 | 1 | 0 | 1 |')
  expect(page).toContain('ec2spec 0.1.0, 2026-03-02.')
})

test('clauses are split into groups, in an order of their own', () => {
  const page = toMatrix({ reports: [boto3] })
  expect(page.match(/^## .*/gm)).toEqual([
    '## Where an SDK departs',
    '## What stands in a request',
    '## Other forms of the same answer, and answers that say nothing',
  ])
  expect(page).toContain('## Where an SDK departs\n\nNowhere.')
})

test('the red cells are told once more by themselves, the gravest first', () => {
  const grave = report({
    ...rust,
    clauses: [clause({ ...wire, status: 'failed' }), ...rust.clauses.slice(1)],
  })
  expect(toMatrix({ reports: [grave, boto3], findings }).match(/^- .*/gm)).toEqual([
    '- **MUST** Text arrives. <code>client.wire.text</code>: aws-sdk-rust',
    '- **SHOULD** A CDATA section is text. <code>client.tolerance.cdata</code>: [aws-sdk-rust](sdk-findings.md#rust-cdata)',
  ])
})

test('one whose driver broke is told from one without faults', () => {
  const broken = report({ ...boto3, verdict: 'inconclusive', reasons: ['the driver died'] })
  expect(toMatrix({ reports: [broken] })).toContain('| 0 (broke off: the driver died) |')
})

test('an SDK that could not be had has its column, which says so', () => {
  const missing = [{ name: 'paws', language: 'R', why: 'CRAN not reached' }]
  const page = toMatrix({ reports: [boto3], missing })
  expect(page).toContain('| paws |  | R | not obtained here: CRAN not reached |  | ∅ | ∅ | ∅ | ∅ | ∅ |')
  expect(page).toContain('| Clause | Level | boto3 | paws |')
  expect(page).toContain('| Text arrives.<br><code>client.wire.text</code> | MUST | ✓ | ∅ |')
  expect(page).toContain('∅ the SDK was not obtained')
  expect(toMatrix({ reports: [boto3] })).not.toContain('∅')
})

test('a page of nothing is a page', () => {
  expect(toMatrix({ reports: [] })).toContain('# What the SDKs do')
})
