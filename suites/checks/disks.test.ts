import { expect, test } from 'vitest'
import type { Params } from '../../harness/shape/encode.ts'
import { disks } from './disks.ts'
import { imageImports } from './families.fixture.ts'
import { ask, looksOf, toldOf } from './looks.fixture.ts'

const { task, make, describe } = imageImports
const id = 'import-ami-1'
const at = 'importImageTaskSet[].snapshotDetailSet'
const [disk, other]: [Params, Params] = [{ Format: 'VMDK' }, { Format: 'RAW' }]
/** What is said where these were sent, and those are shown. */
const told = (sent: readonly Params[], shown: readonly Params[]) => {
  const params = sent.length ? { DiskContainers: sent } : {}
  const found = describe([id], [task(id, 'active', { SnapshotDetails: shown })])
  return toldOf(disks, looksOf([make(task(id), params), found]))
}

test('a list that repeats one of the request has an item for each of its items', () => {
  expect(told([disk, other], [other, disk])).toEqual([`DescribeImportImageTasks.output.${at}:shown`])
  expect(told([disk, other], [disk])).toEqual([
    `DescribeImportImageTasks.output.${at}:shown — importImageTaskSet[1].snapshotDetailSet: expected 2 items, got 1 items`,
  ])
})

test('a task that is not begun has no disks yet, and a file of several has as many as it has', () => {
  expect(told([disk, other], [])).toEqual([])
  expect(told([disk, { Format: 'OVA' }], [disk])).toEqual([])
  expect(told([{ Description: 'of a format to be found out' }], [disk, other])).toEqual([])
})

test('a list that the documents require is there from the beginning', () => {
  const list = 'conversionTask.importInstance.volumes'
  const answer = { ConversionTask: { ConversionTaskId: 'import-i-1', ImportInstance: { Volumes: [] } } }
  expect(toldOf(disks, looksOf([ask('ImportInstance', { DiskImages: [{}] }, answer)]))).toEqual([
    `ImportInstance.output.${list}:required — ${list}: expected 1 items, got 0 items`,
  ])
})

test('nothing is said where nothing was sent, and of a task that the case did not make', () => {
  expect(told([], [disk])).toEqual([])
  expect(toldOf(disks, looksOf([describe([id], [task(id, 'active', { SnapshotDetails: [disk] })])]))).toEqual(
    [],
  )
})
