import { expect, test } from 'vitest'
import { randomOf } from '../../harness/base/random.ts'
import { first, meansOf, told } from './draft.fixture.ts'
import { type Aim, drawCalls } from './draw.ts'

const drawn = (aim: Aim) => told(drawCalls(meansOf('import'), aim, first))

test('the least that is drawn makes tasks, cancels one, and looks until it shows', () => {
  expect(drawn('control').slice(0, 8)).toEqual([
    'make ImportImage 1',
    'make ImportImage 2',
    'make ImportImage 3',
    'make ImportImage 4',
    'make ImportImage 5',
    'cancel CancelImportTask 1',
    'list DescribeImportImageTasks',
    'wait DescribeImportImageTasks 1',
  ])
})

test('with a control, one task more is made, which nobody touches', () => {
  expect(drawn('control').slice(8)).toEqual([
    'make ImportImage 6',
    'describe DescribeImportImageTasks 6',
    'wait DescribeImportImageTasks 6',
  ])
})

test('after the end of a task, others are made', () => {
  expect(drawn('after-the-end').slice(0, 3)).toEqual([
    'make ImportImage 1',
    'wait DescribeImportImageTasks 1',
    'make ImportImage 2',
  ])
})

test('elsewhere, an id is tried on another family', () => {
  expect(drawn('elsewhere').filter((call) => call.startsWith('elsewhere'))).toEqual([
    'elsewhere DescribeExportTasks 1',
    'elsewhere CancelExportTask 1',
  ])
})

test('what is not aimed at is not done', () => {
  expect(drawn('control').filter((call) => call.startsWith('elsewhere'))).toEqual([])
  expect(drawn('elsewhere').filter((call) => call.endsWith(' 6'))).toEqual([])
})

test('every sequence cancels a task that it made, and numbers its calls from one', () => {
  for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    const calls = drawCalls(meansOf('export'), 'control', randomOf(text))
    const made = calls.filter(({ verb }) => verb === 'make').flatMap(({ tasks }) => tasks)
    const [cancelled] = calls.filter(({ verb }) => verb === 'cancel').flatMap(({ tasks }) => tasks)
    expect(made).toContain(cancelled)
    expect(calls.map(({ number }) => number)).toEqual(calls.map((_, i) => i + 1))
  }
})
