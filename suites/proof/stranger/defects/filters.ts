import { filtersOf, numbers } from '../params.ts'
import { refusal } from '../refusals.ts'
import type { Defect, Twist } from '../twist.ts'
import { only, wrong } from './wrong.ts'

type Filter = NonNullable<Twist['filter']>

const [images, snapshots, exported] = [
  'DescribeImportImageTasks',
  'DescribeImportSnapshotTasks',
  'DescribeExportImageTasks',
]
const all = `${images} ${snapshots} ${exported}`

const whenNamed =
  (name: RegExp, by: Filter): Filter =>
  (passes, filter, values, held) =>
    name.test(filter) ? by(passes, filter, values, held) : passes

const everything: Filter = () => true

const without = (id: string, at: string, level: 'MUST' | 'SHOULD' = 'MUST') =>
  wrong(`filter-ignored-${id}`, level, `${at} does not look at the filter task-state.`, {
    at,
    filter: whenNamed(/state/, everything),
  })

/** What is wrong with filters. */
export const filterDefects: readonly Defect[] = [
  without('images', images!),
  without('snapshots', snapshots!),
  wrong('filter-empties', 'MUST', 'A filter by state finds nothing.', {
    at: all,
    filter: whenNamed(/state/, () => false),
  }),
  wrong('filter-inverse', 'MUST', 'A filter by state finds what it should leave out.', {
    at: all,
    filter: whenNamed(/state/, (passes) => !passes),
  }),
  wrong('filter-second-ignored', 'MUST', 'The second filter is not looked at.', {
    at: all,
    ask: only((name) => !/^Filters?\.([2-9]|\d\d+)\./.test(name)),
  }),
  wrong('filter-last-only', 'MUST', 'Only the last filter is looked at.', {
    at: all,
    ask: only((name, params) => {
      const [, list, number] = /^(Filters?)\.(\d+)\./.exec(name) ?? []
      return !list || Number(number) === numbers(params, list).at(-1)
    }),
  }),
  wrong('filter-values-all', 'MUST', 'A task has to have all the values of a filter, not one of them.', {
    at: all,
    filter: (_, __, values, held) => values.every((value) => held.includes(value)),
  }),
  wrong('filter-begin', 'SHOULD', 'A value of a filter is compared by its first letters.', {
    at: all,
    filter: whenNamed(/state/, (_, __, values, held) =>
      values.some((value) => held.some((one) => one.slice(0, 4) === value.slice(0, 4))),
    ),
  }),
  wrong('filter-any-case', 'SHOULD', 'Values of a filter are compared without regard for case.', {
    at: all,
    filter: (_, __, values, held) =>
      values.some((value) => held.some((one) => one.toLowerCase() === value.toLowerCase())),
  }),
  wrong('filter-state-unknown', 'MUST', 'The filter task-state does not exist.', {
    at: all,
    object: ({ params }) =>
      filtersOf(params).some(({ name }) => name === 'task-state')
        ? refusal('filter', 'task-state', 'InvalidParameterValue', "The filter 'task-state' is invalid")
        : undefined,
  }),
  wrong('filter-name-singular', 'MUST', 'DescribeImportImageTasks knows Filter, and not Filters.', {
    at: images!,
    rows: (rows) => rows.map((row) => ({ ...row, name: row.name.replace(/^Filters/, 'Filter') })),
  }),
  wrong(
    'filter-name-singular-snapshots',
    'MUST',
    'DescribeImportSnapshotTasks knows Filter, and not Filters.',
    {
      at: snapshots!,
      rows: (rows) => rows.map((row) => ({ ...row, name: row.name.replace(/^Filters/, 'Filter') })),
    },
  ),
  wrong('filter-name-plural', 'MUST', 'DescribeExportImageTasks knows Filters, and not Filter.', {
    at: exported!,
    rows: (rows) => rows.map((row) => ({ ...row, name: row.name.replace(/^Filter\b/, 'Filters') })),
  }),
  wrong('filter-values-plural', 'MUST', 'The values of a filter are wanted under Values.', {
    at: all,
    rows: (rows) => rows.map((row) => ({ ...row, name: row.name.replace('.Value.', '.Values.') })),
  }),
  wrong('filter-beats-ids', 'MUST', 'Filters are not looked at beside ids.', {
    at: images!,
    pick: (tasks, { params }, { tasks: known }) => {
      const ids = numbers(params, 'ImportTaskId').map((n) => params.get(`ImportTaskId.${n}`))
      return ids.length > 0 ? known.filter(({ id }) => ids.includes(id)) : tasks
    },
  }),
]
