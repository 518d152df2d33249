import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Entry } from './baseline.ts'
import { baselineText } from './baseline-text.ts'
import { readBaseline } from './read-baseline.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
const clauses = [{ id: 'ImportVolume.namespace' }, { id: 'ImportVolume.output.conversionTask.state:enum' }]
const entry: Entry = { clause: 'ImportVolume.namespace', reason: 'later', fingerprint: 'aaaaaaaaaaaa' }
const read = (text: string) => {
  const path = join(folder, 'baseline.json')
  writeFileSync(path, text)
  return readBaseline(path, clauses)
}
const withEntry = (differing: object) =>
  JSON.stringify({ schemaVersion: 1, entries: [{ ...entry, ...differing }] })

test.each([[[]], [[entry, { ...entry, versions: ['2013-02-01'], expires: '2027-01-31' }]]])(
  'what is written is read',
  (entries) => {
    expect(read(baselineText({ schemaVersion: 1, entries }))).toEqual({ schemaVersion: 1, entries })
  },
)

test('an entry is a line', () => {
  expect(baselineText({ schemaVersion: 1, entries: [entry, entry] }).split('\n')).toHaveLength(8)
})

test.each([
  ['ImportVolume.Namespace', 'ImportVolume.namespace'],
  ['ImportVolume.output.conversionTask.status:enum', 'ImportVolume.output.conversionTask.state:enum'],
])('%s is taken for a slip of %s', (clause, meant) => {
  expect(() => read(withEntry({ clause }))).toThrow(
    `/entries/0 names no clause: ${clause} (did you mean ${meant}?)`,
  )
})

test.each([
  ['ImportVolum.*', 'ImportVolume.*'],
  ['*.namespaces', '*.namespace'],
  ['importvolume.*:enum', 'ImportVolume.*:enum'],
])('the pattern %s, which matches nothing, is taken for a slip of %s', (clause, meant) => {
  expect(() => read(JSON.stringify({ schemaVersion: 1, entries: [{ clause, reason: 'later' }] }))).toThrow(
    `/entries/0 matches no clause: ${clause} (did you mean ${meant}?)`,
  )
})

test('a pattern needs no fingerprint, and a clause by its name does', () => {
  const pattern = { clause: 'ImportVolume.*', reason: 'later', owner: 'me' }
  expect(read(JSON.stringify({ schemaVersion: 1, entries: [pattern] })).entries).toEqual([pattern])
  expect(() => read(withEntry({ clause: 'ImportVolume.*' }))).toThrow(
    '/entries/0 must NOT be valid: an entry of a pattern speaks of any way of failing, and has no fingerprint',
  )
  expect(() => read(withEntry({ fingerprint: undefined }))).toThrow(
    "/entries/0 must have required property 'fingerprint'",
  )
})

test.each([
  ['{', 'cannot read the baseline'],
  ['{}', 'is no baseline: / must have required property'],
  [withEntry({ expires: 'soon' }), '/entries/0/expires must match pattern'],
  [withEntry({ expire: '2027-01-31' }), '/entries/0 must NOT have additional properties (expire)'],
  [withEntry({ clause: 'nothing like it' }), 'names no clause: nothing like it;'],
])('%s is refused', (text, message) => {
  expect(() => read(text)).toThrow(message)
})

test('a file that is not there is named', () => {
  expect(() => readBaseline(join(folder, 'none.json'), clauses)).toThrow(/none\.json.*baseline update/)
})
