import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Clause } from '../judge/finding.ts'
import { clauseWith, failing, holding } from '../report/baseline/clause.fixture.ts'
import type { Report } from '../report/model.ts'
import { updatedBaseline } from './baseline.ts'

const path = join(mkdtempSync(join(tmpdir(), 'ec2spec-')), 'baseline.json')
const reportOf = (clause: Report['clauses'][number]) =>
  ({
    target: { endpoint: 'x', kind: 'server' },
    startedAt: '2026-10-03T00:00:00Z',
    suite: { version: '0.1.0' },
    clauses: [clause],
  }) as unknown as Report
const known = [{ id: 'ImportVolume.namespace' } as Clause]
const broken = reportOf(clauseWith({ '2013-02-01': failing('aaaaaaaaaaaa') }))
const mended = reportOf(clauseWith({ '2013-02-01': holding }))

test('a baseline is made, left alone, and emptied', () => {
  const made = updatedBaseline(path, broken, known, { reason: 'mine' })
  expect(made.lines).toEqual(['added    ImportVolume.namespace', `${path}: 1 entry`])
  writeFileSync(path, made.text!)
  expect(updatedBaseline(path, broken, known, { reason: 'other' })).toEqual({ lines: [`${path}: 1 entry`] })
  expect(updatedBaseline(path, mended, known).lines[0]).toBe('removed  ImportVolume.namespace')
})

test('the report on a client has none', () => {
  const client = { ...broken, target: { endpoint: 'x', kind: 'client' } } as Report
  expect(() => updatedBaseline(path, client, known)).toThrow('the report is on a client')
})
