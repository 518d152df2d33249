import { cut, turn } from '../edit.ts'
import type { Params, Task } from '../nouns.ts'
import { numbers } from '../params.ts'
import type { Defect, Twist } from '../twist.ts'
import { forget, only, wrong } from './wrong.ts'

/** Reads only one item of a list, wherever the list stands. */
const readOnly = (
  list: RegExp,
  which: (all: readonly number[]) => number | undefined,
): NonNullable<Twist['ask']> =>
  only((name, params) => {
    const found = new RegExp(`^(${list.source})\\.(\\d+)(\\.|$)`).exec(name)
    return !found || Number(found[2]) === which(numbers(params, found[1]!))
  })

const first = (all: readonly number[]) => all[0]
const last = (all: readonly number[]) => all.at(-1)

const firstOnly = (id: string, list: RegExp, at: string, sentence: string): Defect =>
  wrong(id, 'MUST', sentence, { at, ask: readOnly(list, first) })

const tagged = 'ImportImage ImportSnapshot ExportImage CreateInstanceExportTask'
const listed = 'DescribeImportImageTasks DescribeImportSnapshotTasks DescribeExportImageTasks'

/** A reader that believes that 10 comes before 2. */
function byText({ asked }: Task): Params {
  const order = [...asked.keys()].sort((one, other) => (one < other ? -1 : 1))
  const place = new Map<string, number>()
  const renumbered = order.map((name): [string, string] => {
    const number = /^DiskContainer\.(\d+)\./.exec(name)?.[1]
    if (number !== undefined && !place.has(number)) place.set(number, place.size + 1)
    const to = number === undefined ? name : name.replace(number, String(place.get(number)))
    return [to, asked.get(name) ?? '']
  })
  return new Map(renumbered)
}

/** Lists of a request that are read in part. */
export const listDefects: readonly Defect[] = [
  firstOnly(
    'first-container',
    /DiskContainer/,
    'ImportImage',
    'Only the first DiskContainer of an image is imported.',
  ),
  wrong('last-container', 'MUST', 'Only the last DiskContainer of an image is imported.', {
    at: 'ImportImage',
    ask: readOnly(/DiskContainer/, last),
  }),
  wrong('containers-backward', 'SHOULD', 'The snapshotDetailSet has the containers in the other order.', {
    tree: turn('snapshotDetailSet'),
  }),
  wrong('containers-by-text', 'SHOULD', 'The tenth container comes before the second.', {
    at: 'ImportImage',
    make: (task) => ({ ...task, asked: byText(task) }),
  }),
  wrong('containers-nine', 'MUST', 'A list ends after its ninth item, for want of a second digit.', {
    at: 'ImportImage',
    ask: only((name) => !/^DiskContainer\.\d\d/.test(name)),
  }),
  wrong('disks-first', 'SHOULD', 'Only the first DiskImage of an instance is in its volumes.', {
    at: 'ImportInstance DescribeConversionTasks',
    tree: cut('volumes', 1),
  }),
  wrong('list-from-zero', 'MUST', 'Lists are read from 0, so that the last item of each is lost.', {
    ask: only((name, params) => {
      const [, list, number] = /^(\w+)\.(\d+)(?:\.|$)/.exec(name) ?? []
      return !list || numbers(params, list).length < 2 || Number(number) !== numbers(params, list).at(-1)
    }),
  }),
  firstOnly(
    'first-licence',
    /LicenseSpecifications/,
    'ImportImage',
    'Only the first LicenseSpecifications item is kept.',
  ),
  wrong('licence-singular', 'MUST', 'Licences are read under LicenseSpecification, so that none is kept.', {
    at: 'ImportImage',
    make: forget(
      'LicenseSpecifications.1.LicenseConfigurationArn',
      'LicenseSpecifications.2.LicenseConfigurationArn',
    ),
  }),
  firstOnly(
    'first-tag',
    /TagSpecification\.\d+\.Tag/,
    tagged,
    'Only the first Tag of a specification is kept.',
  ),
  wrong('last-tag', 'MUST', 'Only the last Tag of a specification is kept.', {
    at: tagged,
    ask: readOnly(/TagSpecification\.\d+\.Tag/, last),
  }),
  firstOnly(
    'first-tag-specification',
    /TagSpecification/,
    tagged,
    'Only the first TagSpecification is read.',
  ),
  firstOnly('first-filter', /Filters?/, listed, 'Only the first filter is applied.'),
  firstOnly('first-filter-value', /Filters?\.\d+\.Value/, listed, 'Only the first value of a filter counts.'),
  wrong('last-filter-value', 'MUST', 'Only the last value of a filter counts.', {
    at: listed,
    ask: readOnly(/Filters?\.\d+\.Value/, last),
  }),
  firstOnly(
    'first-conversion-id',
    /ConversionTaskId/,
    'DescribeConversionTasks',
    'Only the first ConversionTaskId is described.',
  ),
  firstOnly(
    'first-image-id',
    /ImportTaskId/,
    'DescribeImportImageTasks',
    'Only the first id of an image task is described.',
  ),
  firstOnly(
    'first-snapshot-id',
    /ImportTaskId/,
    'DescribeImportSnapshotTasks',
    'Only the first id of a snapshot task is described.',
  ),
  firstOnly(
    'first-export-image-id',
    /ExportImageTaskId/,
    'DescribeExportImageTasks',
    'Only the first ExportImageTaskId is described.',
  ),
  firstOnly(
    'first-export-id',
    /ExportTaskId/,
    'DescribeExportTasks',
    'Only the first ExportTaskId is described.',
  ),
  firstOnly(
    'old-first-filter-value',
    /Filter\.\d+\.Value/,
    'DescribeConversionTasks',
    'Of 2013-02-01, only the first value of a filter counts.',
  ),
]
