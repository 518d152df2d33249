import { expect, test } from 'vitest'
import { imageExports, imageImports } from './families.fixture.ts'
import { again, looksOf, refusal, toldOf } from './looks.fixture.ts'
import { selection } from './selection.ts'

const { task, make, describe } = imageImports
const [one, two] = [task('import-ami-1'), task('import-ami-2')]
const clause = 'DescribeImportImageTasks.selection'

test('a describe by ids gives those tasks, in whatever order, and no others', () => {
  const told = (...tasks: readonly (typeof one)[]) =>
    toldOf(selection, looksOf([describe(['import-ami-1', 'import-ami-2'], tasks)]))
  expect(told(two, one)).toEqual([clause])
  expect(told(one)).toEqual([`${clause} — task ids: expected import-ami-1, import-ami-2, got import-ami-1`])
  expect(told(one, one, two)).toEqual([
    `${clause} — task ids: expected import-ami-1, import-ami-2, got import-ami-1, import-ami-1, import-ami-2`,
  ])
})

test('a task that is over may be forgotten, unless the documents say for how long it is remembered', () => {
  const exported = imageExports.task('export-ami-1', 'completed')
  const exports = [
    imageExports.make(exported),
    imageExports.describe(['export-ami-1'], [exported]),
    imageExports.describe(['export-ami-1'], []),
  ]
  const over = task('import-ami-1', 'completed')
  const imports = [make(over), describe(['import-ami-1'], [over]), describe(['import-ami-1'], [])]
  expect(toldOf(selection, looksOf(exports))).toEqual([
    'DescribeExportImageTasks.selection',
    'DescribeExportImageTasks.selection',
  ])
  expect(toldOf(selection, looksOf(imports))).toEqual([
    clause,
    `${clause} — task ids: expected import-ami-1, got none`,
  ])
})

test('an id that nobody made may be answered with nothing where the outcome is open', () => {
  const nothing = describe(['import-ami-1'], [], { expect: { open: true } })
  const lacks = `${clause} — task ids: expected import-ami-1, got none`
  expect(toldOf(selection, looksOf([nothing]))).toEqual([clause])
  expect(toldOf(selection, looksOf([describe(['import-ami-1'], [])]))).toEqual([lacks])
  expect(toldOf(selection, looksOf([make(one), describe([], [one]), nothing]))).toEqual([lacks])
})

test('a task that the list shows is found by its id as well, if not at once', () => {
  const unknown = refusal('InvalidConversionTaskId')
  const found = (attempts: number, ...afterwards: readonly (typeof one)[]) => {
    const call = again(describe(['import-ami-1'], unknown), ...Array(attempts - 1).fill(unknown))
    return toldOf(selection, looksOf([make(one), describe([], [one]), call, describe([], afterwards)]))
  }
  expect(found(11, one)).toEqual([
    `${clause} — Errors.Error.Code: expected import-ami-1, got InvalidConversionTaskId`,
  ])
  expect(found(3, one)).toEqual([])
  expect(found(11)).toEqual([])
})

test('lists, filters and refusals that are due are not its business', () => {
  const due = { expect: { situation: 'unknown-import-task' } }
  const filtered = { params: { Filters: [{ Name: 'task-state', Values: ['completed'] }] } }
  const calls = [
    describe([], [one]),
    describe(['import-ami-1'], [], filtered),
    describe(['import-ami-1'], [], due),
  ]
  expect(toldOf(selection, looksOf(calls))).toEqual([])
})
