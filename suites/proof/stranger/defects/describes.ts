import type { Ask, Task, World } from '../nouns.ts'
import { prefixes } from '../operations.ts'
import { refusal } from '../refusals.ts'
import type { Defect, Twist } from '../twist.ts'
import { namedIds } from '../world.ts'
import { describes, pass, refuseWith, wrong } from './wrong.ts'

type Pick = NonNullable<Twist['pick']>

const [conversions, images, snapshots, imageExports, instanceExports] = describes.split(' ')
const each = describes.split(' ')

/** All the tasks that a request could have been about. */
const ofKinds = (tasks: readonly Task[], kinds: readonly string[]) =>
  tasks.filter(({ kind }) => kinds.includes(kind))

const everything: Record<string, readonly string[]> = {
  [conversions!]: ['volume', 'instance'],
  [images!]: ['image'],
  [snapshots!]: ['snapshot'],
  [imageExports!]: ['export-image'],
  [instanceExports!]: ['export-instance'],
}

const whatever: Pick = (_, ask, world) => ofKinds(world.tasks, everything[ask.action] ?? [])

const unlessNamed =
  (by: (tasks: readonly Task[], world: World) => readonly Task[]): Pick =>
  (tasks, ask, world) =>
    namedIds(ask).length > 0 ? tasks : by(tasks, world)

const whenNamed =
  (by: (tasks: readonly Task[], ask: Ask) => readonly Task[]): Pick =>
  (tasks, ask) =>
    namedIds(ask).length > 0 ? by(tasks, ask) : tasks

const forEach = (id: string, sentence: (at: string) => string, twist: (at: string) => Twist) =>
  each.map((at) => wrong(`${id}-${at}`, 'MUST', sentence(at), { ...twist(at), at }))

/** What is wrong with describing tasks by their ids, or all of them. */
export const describeDefects: readonly Defect[] = [
  ...forEach(
    'ids-ignored',
    (at) => `${at} describes every task, whichever ids it is given.`,
    () => ({ pick: whatever }),
  ),
  // Of imports, no page says what becomes of such an id; the service was seen to refuse it.
  ...forEach(
    'ids-unknown-empty',
    (at) => `${at} answers an empty list for an id that does not exist.`,
    () => ({ refuse: pass('id') }),
  ).map((defect): Defect => (/Import/.test(defect.id) ? { ...defect, level: 'SHOULD' } : defect)),
  ...forEach(
    'all-empty',
    (at) => `${at} describes nothing unless it is given ids.`,
    () => ({
      pick: unlessNamed(() => []),
    }),
  ),
  ...forEach(
    'all-one',
    (at) => `${at} describes only the newest task unless it is given ids.`,
    () => ({
      pick: unlessNamed((tasks) => tasks.slice(-1)),
    }),
  ),
  wrong('all-only-volumes', 'MUST', 'DescribeConversionTasks describes volumes, and no instances.', {
    at: conversions!,
    pick: (tasks) => tasks.filter(({ kind }) => kind === 'volume'),
  }),
  wrong('all-only-instances', 'MUST', 'DescribeConversionTasks describes instances, and no volumes.', {
    at: conversions!,
    pick: unlessNamed((tasks) => tasks.filter(({ kind }) => kind === 'instance')),
  }),
  wrong('all-only-active', 'SHOULD', 'DescribeConversionTasks leaves out what was cancelled.', {
    at: conversions!,
    pick: unlessNamed((tasks) => tasks.filter(({ cancelledAt }) => cancelledAt === undefined)),
  }),
  wrong('images-only-active', 'MUST', 'DescribeImportImageTasks leaves out what was cancelled.', {
    at: images!,
    pick: unlessNamed((tasks) => tasks.filter(({ cancelledAt }) => cancelledAt === undefined)),
  }),
  wrong('images-with-snapshots', 'MUST', 'DescribeImportImageTasks lists the snapshots among the images.', {
    at: images!,
    pick: unlessNamed((tasks, world) => [...tasks, ...ofKinds(world.tasks, ['snapshot'])]),
  }),
  wrong(
    'snapshots-with-images',
    'MUST',
    'DescribeImportSnapshotTasks lists the images among the snapshots.',
    {
      at: snapshots!,
      pick: unlessNamed((tasks, world) => [...tasks, ...ofKinds(world.tasks, ['image'])]),
    },
  ),
  wrong('ids-repeated', 'SHOULD', 'A conversion task that is named comes twice.', {
    at: conversions!,
    pick: whenNamed((tasks) => [...tasks, ...tasks]),
  }),
  wrong('ids-of-last', 'MUST', 'Of several ids of conversions, only the last is described.', {
    at: conversions!,
    pick: whenNamed((tasks, ask) => tasks.filter(({ id }) => id === namedIds(ask).at(-1))),
  }),
  wrong('ids-begin', 'MUST', 'DescribeConversionTasks describes what begins like an id that is named.', {
    at: conversions!,
    pick: (tasks, ask, world) =>
      namedIds(ask).length === 0
        ? tasks
        : ofKinds(world.tasks, ['volume', 'instance']).filter(({ id }) =>
            namedIds(ask).some((named) => id.slice(0, 9) === named.slice(0, 9)),
          ),
  }),
  wrong('ids-code', 'MUST', 'An unknown conversion is a ResourceNotFoundException.', {
    at: 'DescribeConversionTasks CancelConversionTask',
    refuse: refuseWith('id', { code: 'ResourceNotFoundException' }),
  }),
  wrong('ids-code-invented', 'SHOULD', 'An unknown conversion is an InvalidConversionTaskId.NotFound.', {
    at: 'DescribeConversionTasks CancelConversionTask',
    refuse: refuseWith('id', { code: 'InvalidConversionTaskId.NotFound' }),
  }),
  wrong('ids-code-import-invented', 'SHOULD', 'An unknown import is an InvalidImportTaskId.NotFound.', {
    at: 'DescribeImportImageTasks DescribeImportSnapshotTasks CancelImportTask',
    refuse: refuseWith('id', { code: 'InvalidImportTaskId.NotFound' }),
  }),
  wrong('ids-code-number', 'MUST', 'An unknown conversion has the code 400.', {
    at: 'DescribeConversionTasks CancelConversionTask',
    refuse: refuseWith('id', { code: '400', status: 500 }),
  }),
  wrong('ids-code-export', 'MUST', 'An unknown export is an InvalidInstanceID.NotFound.', {
    at: 'DescribeExportTasks CancelExportTask DescribeExportImageTasks',
    refuse: refuseWith('id', { code: 'InvalidInstanceID.NotFound' }),
  }),
  wrong(
    'ids-code-export-spelt',
    'SHOULD',
    'An unknown export is an InvalidExportTaskId.NotFound, with a small d.',
    {
      at: 'DescribeExportTasks CancelExportTask DescribeExportImageTasks',
      refuse: refuseWith('id', { code: 'InvalidExportTaskId.NotFound' }),
    },
  ),
  wrong('ids-own-refused', 'MUST', 'The id of a volume task is malformed to DescribeConversionTasks.', {
    at: conversions!,
    object: (ask) => {
      const volume = namedIds(ask).find((id) => id.startsWith(prefixes.volume))
      return volume
        ? refusal('id', volume, 'InvalidConversionTaskId.Malformed', `The id '${volume}' is malformed`)
        : undefined
    },
  }),
  wrong(
    'ids-of-anything',
    'MUST',
    'DescribeImportSnapshotTasks describes the image task whose id it is given.',
    {
      at: snapshots!,
      refuse: pass('id'),
      pick: (tasks, ask, world) =>
        namedIds(ask).length > 0 ? world.tasks.filter(({ id }) => namedIds(ask).includes(id)) : tasks,
    },
  ),
  wrong(
    'describe-swaps',
    'MUST',
    'The descriptions of two conversions are told under the ids of each other.',
    {
      at: conversions!,
      pick: (tasks) =>
        tasks.map((task, at) => ({
          ...task,
          asked: tasks[at ^ 1]?.kind === task.kind ? tasks[at ^ 1]!.asked : task.asked,
        })),
    },
  ),
  wrong('describe-forgets-version', 'MUST', 'What was made at 2013-02-01 is not there at 2016-11-15.', {
    at: conversions!,
    pick: (tasks, ask) => tasks.filter(({ version }) => version === ask.version),
  }),
]
