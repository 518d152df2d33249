import { expect, test } from 'vitest'
import { draftOf, first, last, meansOf, told } from './draft.fixture.ts'
import { act, cancel, elsewhere, lookAtAll, type Means, type Move, make, moves, wait } from './moves.ts'

const [makeAnother, , , describe, , list, , , cancelAgain, rehearse] = moves
const imports = meansOf('import')

/** What a move adds to a draft in which ImportImage made task 1 and ImportSnapshot task 2. */
function after(move: Move | undefined, random = first, means: Means = imports): string[] {
  const draft = draftOf(means, random)
  move!(draft)
  return told(draft.calls)
}

test('tasks are numbered as they are made', () => {
  const draft = { ...draftOf(imports, first), made: [] }
  make(draft)
  make(draft)
  expect(told(draft.calls)).toEqual(['make ImportImage 1', 'make ImportImage 2'])
})

test('no sixth task is made', () => {
  const draft = draftOf(imports, last)
  for (let turn = 0; turn < 6; turn++) makeAnother!(draft)
  expect(told(draft.calls)).toEqual([
    'make ImportSnapshot 3',
    'make ImportSnapshot 4',
    'make ImportSnapshot 5',
  ])
})

test('a describe names only tasks that its operation knows, a list names none', () => {
  expect(after(describe)).toEqual(['describe DescribeImportImageTasks 1'])
  expect(after(describe, first, meansOf('conversion'))).toEqual(['describe DescribeConversionTasks 1'])
  expect(after(describe, last, meansOf('conversion'))).toEqual(['describe DescribeConversionTasks 2 1'])
  expect(after(list)).toEqual(['list DescribeImportImageTasks'])
})

test('a task is cancelled by the operation for its kind, and again only once it was', () => {
  expect(after(cancel, last)).toEqual(['cancel CancelImportTask 2'])
  expect(after(cancelAgain)).toEqual([])
  const draft = draftOf(imports, first)
  cancel(draft)
  cancelAgain!(draft)
  expect(told(draft.calls)).toEqual(['cancel CancelImportTask 1', 'cancel CancelImportTask 1'])
})

test('a call that makes a task is rehearsed and looked for, one that cancels names its task', () => {
  expect(after(rehearse)).toEqual(['rehearse ImportImage', 'list DescribeImportImageTasks'])
  expect(after(rehearse, { ...last, below: (limit) => (limit === 3 ? 0 : limit - 1) })).toEqual([
    'rehearse CancelImportTask 2',
  ])
})

test('what takes no DryRun is not rehearsed', () => {
  expect(after(rehearse, first, meansOf('export'))).toEqual([])
  expect(after(rehearse, first, meansOf('conversion', '2013-02-01'))).toEqual([])
})

test('an id is given to another family to describe and to cancel, where there is another', () => {
  expect(after(elsewhere, last, meansOf('import'))).toEqual([
    'elsewhere DescribeConversionTasks 2',
    'elsewhere CancelConversionTask 2',
  ])
  expect(after(elsewhere, last, { ...imports, foreign: [] })).toEqual([])
})

test('a wait asks for one task with the describe for its kind', () => {
  expect(after((draft) => wait(draft, 2))).toEqual(['wait DescribeImportSnapshotTasks 2'])
})

test('all tasks are looked at, by lists or by their ids, but not twice running by lists', () => {
  expect(after(lookAtAll)).toEqual(['list DescribeImportImageTasks', 'list DescribeImportSnapshotTasks'])
  expect(after(lookAtAll, last)).toEqual([
    'describe DescribeImportImageTasks 1',
    'describe DescribeImportSnapshotTasks 2',
  ])
  expect(after((draft) => [lookAtAll(draft), lookAtAll(draft)])).toEqual(after(lookAtAll))
})

test('a move that may change something stands between two looks, or none', () => {
  expect(after((draft) => act(draft, cancel), last, meansOf('conversion'))).toEqual([
    'describe DescribeConversionTasks 2 1',
    'cancel CancelConversionTask 2',
    'describe DescribeConversionTasks 2 1',
  ])
  expect(after((draft) => act(draft, cancel))).toEqual(['cancel CancelImportTask 1'])
})
