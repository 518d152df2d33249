import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLibrary } from './library.ts'
import { lintGolden } from './lint.ts'
import { lintFacts } from './lint-facts.ts'
import { lintFiles } from './lint-files.ts'

test('golden/ contradicts neither itself nor its operations', () => {
  expect([...lintGolden(loadLibrary())]).toEqual([])
})

const faultsIn = (files: Readonly<Record<string, unknown>>): string[] => {
  const root = mkdtempSync(join(tmpdir(), 'golden-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), JSON.stringify(content))
  }
  return [...lintFiles(root)].map(({ file, message }) => `${file}: ${message}`)
}
const source = { document: 'ec2-errors', section: 'a' }
const operation = { name: 'A', summary: 'b', since: '2016-11-15', source, input: {}, output: {} }

test('a keyword that there is not is told with its place and the one that was meant', () => {
  const input = { properties: { B: { type: 'string', exmples: ['c'] } } }
  expect(faultsIn({ 'operations/A.json': { ...operation, input } })).toEqual([
    'golden/operations/A.json: unknown keyword exmples at /input/properties/B (did you mean examples?)',
  ])
  expect(faultsIn({ 'documented/A/b.request.json': { source, wire: {}, orSituation: [] } })).toEqual([
    'golden/documented/A/b.request.json: unknown keyword orSituation at the top (did you mean orSituations?)',
  ])
})

test('a word that there is not is told with those that there are', () => {
  const input = { properties: { B: { type: 'text' } } }
  expect(faultsIn({ 'operations/A.json': { ...operation, input } })).toEqual([
    'golden/operations/A.json: /input/properties/B/type must be equal to one of the allowed values: object, array, string, integer, number, boolean',
  ])
})

test('an operation that has shapes and no example says which member lacks one', () => {
  const library = loadLibrary()
  const input = { properties: { B: { properties: { C: {} }, required: ['C'] } }, required: ['B'] }
  const added = { ...library, operations: new Map([['A', { ...operation, input }]]) }
  expect([...lintFacts(added)].map(({ message }) => message)).toEqual([
    'no request can be made: B.C has no example',
  ])
})

test('a value that repeats what no request has, and a task that nobody makes', () => {
  const library = loadLibrary()
  const describe = { ...library.operations.get('DescribeExportTasks')!, describes: ['floppy-task'] }
  const messages = [...lintFacts({ ...library, operations: new Map([['A', describe]]) })].map(
    (one) => one.message,
  )
  expect(messages).toContain('no operation makes floppy-task')
  expect(messages).toContain(
    'output ExportTasks[].InstanceExportDetails.InstanceId repeats InstanceId, which no request that makes the task has',
  )
})
