import { expect, test } from 'vitest'
import type { Params } from '../../harness/shape/encode.ts'
import { imageExports, imageImports } from './families.fixture.ts'
import { kept } from './kept.ts'
import { looksOf, refusal, toldOf } from './looks.fixture.ts'

const { task, make, describe } = imageImports
const id = 'import-ami-1'
const made = make(task(id), { Platform: 'Linux' })
const look = (state: string, more: Params = {}) => describe([id], [task(id, state, more)])
const told = (...looks: readonly ReturnType<typeof look>[]) => toldOf(kept, looksOf([made, ...looks]))
const lost = (member: string) =>
  `DescribeImportImageTasks.kept — importImageTaskSet[1].${member}: expected what an earlier look showed, got absent`

test('what an earlier look showed of the request, every later look shows', () => {
  const shown = { Platform: 'Linux' }
  expect(told(look('active', shown), look('completed', shown))).toEqual(['DescribeImportImageTasks.kept'])
  expect(told(look('active', shown), look('completed'))).toEqual([lost('platform')])
})

test('what was made stays', () => {
  expect(told(look('completed', { ImageId: 'ami-1' }), look('completed'))).toEqual([lost('imageId')])
})

test('what comes and goes with the work may go, and what does not repeat the request may change', () => {
  const busy = { Platform: 'Linux', Progress: '9', StatusMessage: 'busy', Architecture: 'i386' }
  expect(told(look('active', busy), look('completed', { Platform: 'Linux' }))).toEqual([
    'DescribeImportImageTasks.kept',
  ])
})

test('a first look has nothing to keep', () => {
  expect(told(look('active', { Platform: 'Linux' }))).toEqual([])
})

test('a task that was shown is not forgotten for as long as the documents say', () => {
  const forgotten = refusal('InvalidConversionTaskId')
  expect(told(look('completed'), describe([id], forgotten))).toEqual([
    `DescribeImportImageTasks.kept — Errors.Error.Code: expected ${id}, as an earlier look showed, got InvalidConversionTaskId`,
  ])
})

test('it may be where they say nothing, where another refusal was due, and where no look had shown it', () => {
  const forgotten = refusal('InvalidConversionTaskId')
  const due = describe([id], forgotten, { expect: { situation: 'unknown-import-task' } })
  expect(told(look('completed'), due)).toEqual([])
  expect(told(describe([id], forgotten))).toEqual([])
  expect(told(look('completed'), describe([id, 'import-ami-2'], forgotten))).toEqual([])
  const exported = imageExports.task('export-ami-1', 'completed')
  const calls = [
    imageExports.make(exported),
    imageExports.describe(['export-ami-1'], [exported]),
    imageExports.describe(['export-ami-1'], refusal('InvalidExportTaskID.NotFound')),
  ]
  expect(toldOf(kept, looksOf(calls))).toEqual([])
})

test('disks that stand in another order at every look have lost nothing', () => {
  const containers = [{ Format: 'VMDK', DeviceName: '/dev/sda' }, { Format: 'RAW' }]
  const details = [
    { Format: 'VMDK', DeviceName: '/dev/sda', SnapshotId: 'snap-1' },
    { Format: 'RAW', SnapshotId: 'snap-2' },
  ]
  const two = make(task(id), { DiskContainers: containers })
  const one = look('completed', { SnapshotDetails: details })
  const other = look('completed', { SnapshotDetails: details.toReversed() })
  expect(toldOf(kept, looksOf([two, one, other]))).toEqual(['DescribeImportImageTasks.kept'])
})
