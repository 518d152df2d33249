import { change, drop, rename, say } from '../edit.ts'
import type { Stage, Task } from '../nouns.ts'
import type { Defect, Level, Twist } from '../twist.ts'
import { wrong } from './wrong.ts'

const conversions = 'ImportVolume ImportInstance DescribeConversionTasks'
const exportsOfInstances = 'CreateInstanceExportTask DescribeExportTasks'
const images = 'ImportImage DescribeImportImageTasks CancelImportTask'
const snapshots = 'ImportSnapshot DescribeImportSnapshotTasks'
const imageExports = 'ExportImage DescribeExportImageTasks'

/** Says another word for a state. */
const word = (id: string, level: Level, at: string, element: string, from: string, to: string): Defect =>
  wrong(id, level, `The ${element} ${from} is written ${to}, at ${at.split(' ').at(-1)}.`, {
    at,
    tree: say(element, (text) => (text === from ? to : text)),
  })

const later = (task: Task, now: number, by: number) => now - task.bornAt > by

/** A stage that is told wrongly once a task is older than some milliseconds. */
const after =
  (by: number, tell: (stage: Stage, task: Task) => Stage): NonNullable<Twist['stage']> =>
  (stage, task, now) =>
    later(task, now, by) ? tell(stage, task) : stage

const active: Stage = { word: 'active', part: 0.5 }

/** What is wrong with the states of a task and the way from one to the next. */
export const stateDefects: readonly Defect[] = [
  word('state-canceled', 'MUST', conversions, 'state', 'cancelled', 'canceled'),
  word('state-canceling', 'MUST', conversions, 'state', 'cancelling', 'canceling'),
  word('state-complete', 'MUST', conversions, 'state', 'completed', 'complete'),
  word('state-pending', 'MUST', conversions, 'state', 'active', 'pending'),
  word('state-capital', 'MUST', conversions, 'state', 'active', 'Active'),
  word('state-in-progress', 'MUST', conversions, 'state', 'active', 'in-progress'),
  word('state-failed', 'MUST', conversions, 'state', 'completed', 'failed'),
  word('state-deleted', 'MUST', conversions, 'state', 'cancelled', 'deleted'),
  word('state-deleting', 'MUST', conversions, 'state', 'cancelling', 'deleting'),
  word('export-state-canceled', 'MUST', exportsOfInstances, 'state', 'cancelled', 'canceled'),
  word('export-state-canceling', 'MUST', exportsOfInstances, 'state', 'cancelling', 'canceling'),
  word('export-state-running', 'MUST', exportsOfInstances, 'state', 'active', 'running'),
  word('export-state-done', 'MUST', exportsOfInstances, 'state', 'completed', 'done'),
  word('image-status-cancelled', 'SHOULD', images, 'status', 'deleted', 'cancelled'),
  word('image-status-finished', 'SHOULD', images, 'status', 'completed', 'finished'),
  word('image-status-queued', 'SHOULD', images, 'status', 'active', 'queued'),
  word('snapshot-status-cancelled', 'SHOULD', snapshots, 'status', 'deleted', 'cancelled'),
  word('snapshot-status-complete', 'SHOULD', snapshots, 'status', 'completed', 'complete'),
  word('snapshot-status-in-progress', 'SHOULD', snapshots, 'status', 'active', 'in_progress'),
  word('export-image-status-cancelled', 'SHOULD', imageExports, 'status', 'deleted', 'canceled'),
  word('export-image-status-complete', 'SHOULD', imageExports, 'status', 'completed', 'COMPLETED'),
  word('export-image-status-running', 'SHOULD', imageExports, 'status', 'active', 'in_progress'),
  wrong('state-missing', 'MUST', 'A conversion task has no state.', { at: conversions, tree: drop('state') }),
  wrong('state-empty', 'MUST', 'The state of a conversion task is empty.', {
    at: conversions,
    tree: say('state', ''),
  }),
  wrong('state-status', 'MUST', 'A conversion task has a status, not a state.', {
    at: conversions,
    tree: rename('state', 'status'),
  }),
  wrong('state-structure', 'MUST', 'The state of a conversion task has a name in it.', {
    at: conversions,
    tree: change('state', ([name, inside]) => [[name, [['name', inside]]]]),
  }),
  wrong('state-number', 'MUST', 'The state of a conversion task is a number.', {
    at: conversions,
    tree: say('state', '16'),
  }),
  wrong('state-new-cancelled', 'SHOULD', 'A new conversion task is cancelled before anybody asks.', {
    at: 'ImportVolume ImportInstance',
    tree: say('state', 'cancelled'),
  }),
  wrong(
    'state-new-completed-then-active',
    'SHOULD',
    'A new conversion task is completed, and active when described.',
    {
      at: 'ImportVolume ImportInstance',
      tree: say('state', 'completed'),
    },
  ),
  wrong('state-again-active', 'SHOULD', 'A task that was completed is active again.', {
    stage: after(40_000, (stage) => (stage.word === 'completed' ? active : stage)),
  }),
  wrong('state-rises', 'SHOULD', 'A task that was cancelled is active again.', {
    stage: (stage, task, now) =>
      stage.word === 'stopped' && now - (task.cancelledAt ?? now) > 1000 ? active : stage,
  }),
  wrong('state-cancelled-completes', 'SHOULD', 'A task that was cancelled is completed later.', {
    stage: after(31_000, (stage) => (stage.word === 'stopped' ? { word: 'completed', part: 1 } : stage)),
  }),
  wrong('state-completed-cancelled', 'SHOULD', 'A task that was completed is cancelled later.', {
    stage: after(40_000, (stage) => (stage.word === 'completed' ? { word: 'stopped', part: 0 } : stage)),
  }),
  wrong('state-back-from-cancelling', 'SHOULD', 'A task is active between cancelling and cancelled.', {
    stage: (stage, task, now) =>
      stage.word === 'stopped' && now - (task.cancelledAt ?? now) < 800 ? active : stage,
  }),
  wrong('state-bytes-back', 'SHOULD', 'bytesConverted gets less from look to look.', {
    stage: (stage) => (stage.word === 'active' ? { ...stage, part: 1 - stage.part } : stage),
  }),
  wrong('state-volume-apart', 'SHOULD', 'The volumes of a completed instance are still active.', {
    at: 'DescribeConversionTasks',
    tree: say('volumes/item/status', 'active'),
  }),
  wrong('state-completed-no-volume', 'MUST', 'The volume of a completed task has no id.', {
    at: 'DescribeConversionTasks',
    tree: change('conversionTasks/item', (node) => [isCompleted(node) ? drop('volume/id')(node) : node]),
  }),
]

const isCompleted = (node: Parameters<ReturnType<typeof drop>>[0]) =>
  (node[1] as readonly [string, string][]).some(([name, text]) => name === 'state' && text === 'completed')
