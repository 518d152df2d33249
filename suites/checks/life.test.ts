import { expect, test } from 'vitest'
import type { Params } from '../../harness/shape/encode.ts'
import { imageImports } from './families.fixture.ts'
import { life } from './life.ts'
import { looksOf, toldOf } from './looks.fixture.ts'

const { task, make, describe } = imageImports
const id = 'import-ami-1'
const at = 'importImageTaskSet[].'
/** What is said of a member, from one look at the task to the next. */
const told = (member: string, ...tasks: readonly Params[]) =>
  toldOf(life, looksOf(tasks.map((one) => describe([id], [one]))))
    .filter((line) => line.startsWith(`DescribeImportImageTasks.output.${at}${member}:life`))
    .map((line) => line.split(' — ')[1] ?? 'held')
const states = (...words: readonly string[]) => told('status', ...words.map((word) => task(id, word)))

test('a task moves along its machine, and may skip what is on the way', () => {
  expect(states('active', 'converting', 'completed', 'completed')).toEqual(['held', 'held', 'held'])
  expect(states('completed', 'deleting')).toEqual([
    'importImageTaskSet[1].status: expected after completed: completed, got deleting',
  ])
})

test('nothing is known of what follows a word that is not documented', () => {
  expect(states('resting', 'active')).toEqual(['held'])
})

test('progress does not fall, unless the task is cancelled', () => {
  const progress = (Progress: string, state = 'active') => task(id, state, { Progress })
  expect(told('progress', progress('9'), progress('9'), progress('10'))).toEqual(['held', 'held'])
  expect(told('progress', progress('10'), progress('9'))).toEqual([
    'importImageTaskSet[1].progress: expected at least 10, got 9',
  ])
  expect(told('progress', progress('10'), progress('9', 'deleting'))).toEqual([])
})

test('progress in words neither rises nor falls', () => {
  const progress = (Progress: string) => task(id, 'active', { Progress })
  expect(told('progress', progress('20'), progress('most'), progress('1%'))).toEqual(['held', 'held'])
})

test('what was made stays the same', () => {
  const done = (ImageId: string) => task(id, 'completed', { ImageId })
  expect(told('imageId', done('ami-1'), done('ami-1'))).toEqual(['held'])
  expect(told('imageId', done('ami-1'), done('ami-2'))).toEqual([
    'importImageTaskSet[1].imageId: expected ami-1, got ami-2',
  ])
})

test('the answer that made the task is its first look, and has nothing before it', () => {
  expect(toldOf(life, looksOf([make(task(id, 'completed'))]))).toEqual([])
  expect(toldOf(life, looksOf([make(task(id, 'completed')), describe([id], [task(id)])]))).toEqual([
    `DescribeImportImageTasks.output.${at}status:life — ` +
      'importImageTaskSet[1].status: expected after completed: completed, got active',
  ])
})

test('tasks of other ids have lives of their own', () => {
  expect(told('status', task(id, 'completed'), task('import-ami-2'))).toEqual([])
})

test('what was made of each disk stays with that disk, in whatever order they stand', () => {
  const { task, make, describe } = imageImports
  const containers = [{ Format: 'VMDK' }, { Format: 'RAW' }]
  const details = [
    { Format: 'VMDK', SnapshotId: 'snap-1' },
    { Format: 'RAW', SnapshotId: 'snap-2' },
  ]
  const look = (SnapshotDetails: typeof details) =>
    describe(['import-ami-1'], [task('import-ami-1', 'completed', { SnapshotDetails })])
  const two = make(task('import-ami-1'), { DiskContainers: containers })
  const wrong = (looks: Parameters<typeof looksOf>[0]) =>
    toldOf(life, looksOf(looks)).filter((told) => told.includes('snapshotId') && told.includes('expected'))
  expect(wrong([two, look(details), look(details.toReversed())])).toEqual([])
  const swapped = [
    { Format: 'VMDK', SnapshotId: 'snap-2' },
    { Format: 'RAW', SnapshotId: 'snap-1' },
  ]
  expect(wrong([two, look(details), look(swapped)])).toHaveLength(2)
})
