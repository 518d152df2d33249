import { expect, test } from 'vitest'
import type { Params } from '../../harness/shape/encode.ts'
import { imageExports, imageImports } from './families.fixture.ts'
import { listed } from './listed.ts'
import { type About, type Call, looksOf, toldOf } from './looks.fixture.ts'

const { task, make, describe } = imageExports
const id = 'export-ami-1'
const one = task(id)
const known = describe([id], [one])
/** What is said of a call between two looks at the task. */
const told = (call: Call, about: About = {}) =>
  toldOf(listed, looksOf([make(one), known, call, known], about))

test('a list has every task that is known by its id, once', () => {
  const absent = `task ids: expected ${id} once, got absent`
  expect(told(describe([], [one, task('export-ami-2')]))).toEqual(['DescribeExportImageTasks.listed'])
  expect(told(describe([], []))).toEqual([`DescribeExportImageTasks.listed — ${absent}`])
  expect(told(describe([], []), { kind: 'sequence' })).toEqual([`sequence.listed — ${absent}`])
  expect(told(describe([], [one, one]))).toEqual([
    `DescribeExportImageTasks.listed — task ids: expected ${id} once, got 2 times`,
  ])
})

test('a page, a filter, a describe by ids and a dry run prove no absence', () => {
  const more = (params: Params) => told(describe([], [], { params }))
  expect(more({ Filters: [{ Name: 'task-state', Values: ['completed'] }] })).toEqual([])
  expect(more({ DryRun: true })).toEqual([])
  expect(told({ ...describe([], []), answers: [{ ExportImageTasks: [], NextToken: 'more' }] })).toEqual([])
  expect(told(describe(['export-ami-2'], []))).toEqual([])
})

test('a task that no look showed before, or that none shows again, may not be there', () => {
  expect(toldOf(listed, looksOf([make(one), describe([], []), known]))).toEqual([])
  expect(toldOf(listed, looksOf([make(one), known, describe([], [])]))).toEqual([])
})

test('a task that was cancelled meanwhile may be gone from the list', () => {
  const over = describe([id], [task(id, 'deleted')])
  expect(toldOf(listed, looksOf([make(one), known, over, describe([], []), over]))).toEqual([])
})

test('a task that is done and known by its id is kept in the list as well', () => {
  const lists = ({ task, make, describe }: typeof imageExports) => {
    const over = describe([id], [task(id, 'completed')])
    return toldOf(listed, looksOf([make(task(id)), over, describe([], []), over]))
  }
  expect(lists(imageExports)).toEqual([
    `DescribeExportImageTasks.kept — task ids: expected ${id} once, got absent`,
  ])
  expect(lists(imageImports)).toEqual([
    `DescribeImportImageTasks.listed — task ids: expected ${id} once, got absent`,
  ])
})
