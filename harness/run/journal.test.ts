import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { journalOf, note, readJournal } from './journal.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = journalOf(join(folder, 'log.jsonl'))
const task = (id: string) => ({
  id,
  operation: 'ImportImage',
  undo: { Action: 'CancelImportTask', ImportTaskId: id },
})

test('a journal knows what is left, and what nobody knows of', () => {
  note(path, { asked: { Action: 'ImportImage' } })
  note(path, { answered: { Action: 'ImportImage' }, made: [task('a')] })
  note(path, { asked: { Action: 'ImportImage' } })
  note(path, { answered: { Action: 'ImportImage' }, made: [] })
  note(path, { asked: { Action: 'ImportSnapshot' } })
  note(path, { over: 'b' })
  expect(readJournal(path)).toEqual({ made: [task('a')], open: [{ Action: 'ImportSnapshot' }] })
  note(path, { over: 'a' })
  expect(readJournal(path).made).toEqual([])
})

test('half a line is what a crash left, any other that is none is told', () => {
  appendFileSync(path, '{"asked":"Imp')
  expect(readJournal(path).open).toEqual([{ Action: 'ImportSnapshot' }])
  writeFileSync(path, '{"answered":{"Action":"ImportImage"},"made":5}\n')
  expect(() => readJournal(path)).toThrow('log.jsonl.made:1: no line of what a run has created')
  expect(readJournal(join(folder, 'none'))).toEqual({ made: [], open: [] })
})
