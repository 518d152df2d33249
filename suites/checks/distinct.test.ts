import { expect, test } from 'vitest'
import { distinct } from './distinct.ts'
import { imageImports } from './families.fixture.ts'
import { looksOf, toldOf } from './looks.fixture.ts'

const { task, make, describe } = imageImports
const done = (id: string, ImageId: string) => task(id, 'completed', { ImageId })
const clause = 'DescribeImportImageTasks.output.importImageTaskSet[].imageId:distinct'

test('what one task made, no other has made', () => {
  const told = (other: string) =>
    toldOf(distinct, looksOf([describe([], [done('import-ami-1', 'ami-1'), done('import-ami-2', other)])]))
  expect(told('ami-2')).toEqual([clause, clause])
  expect(told('ami-1')).toEqual([
    clause,
    `${clause} — importImageTaskSet[2].imageId: expected an id of its own, ` +
      'got ami-1, which import-ami-1 has at importImageTaskSet[1].imageId',
  ])
})

test('two disks of a task are two snapshots', () => {
  const SnapshotDetails = [{ SnapshotId: 'snap-1' }, { SnapshotId: 'snap-1' }]
  const [, told] = toldOf(
    distinct,
    looksOf([describe([], [task('import-ami-1', 'completed', { SnapshotDetails })])]),
  )
  expect(told).toContain('snapshotDetailSet[2].snapshotId: expected an id of its own, got snap-1')
})

test('a task shows what it made at every look, in whatever place of the list', () => {
  const calls = [
    describe([], [done('import-ami-1', 'ami-1')]),
    describe([], [task('import-ami-2'), done('import-ami-1', 'ami-1')]),
  ]
  expect(toldOf(distinct, looksOf(calls))).toEqual([clause, clause])
})

test('what a request named was not made by the task', () => {
  const made = make(task('import-ami-1'), { DiskContainers: [{ SnapshotId: 'snap-1' }] })
  const SnapshotDetails = [{ SnapshotId: 'snap-1' }, { SnapshotId: 'snap-1' }]
  const found = describe([], [task('import-ami-1', 'active', { SnapshotDetails })])
  expect(toldOf(distinct, looksOf([made, found]))).toEqual([])
})
