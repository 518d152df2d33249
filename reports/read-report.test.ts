import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fourCauses } from './fixtures/four-causes.ts'
import { toJson } from './json.ts'
import { readReport } from './read-report.ts'

const path = join(mkdtempSync(join(tmpdir(), 'ec2spec-')), 'report.json')
const read = (text: string) => {
  writeFileSync(path, text)
  return readReport(path)
}

test('a report comes back as it was', () => {
  expect(read(toJson(fourCauses()))).toEqual(fourCauses())
})

test.each([
  ['{', /report\.json as JSON/],
  [
    '{"schemaVersion":1}',
    /report\.json is no JSON report of ec2spec: \/ must have required property 'suite'/,
  ],
  [toJson(fourCauses()).replace('"MUST"', '"SHALL"'), /\/clauses\/0\/level must be equal to one of/],
])('what is none is refused with file and place', (text, message) => {
  expect(() => read(text)).toThrow(message)
})

test('a file that is not there is refused', () => {
  expect(() => readReport('/nowhere/report.json')).toThrow('/nowhere/report.json')
})
