import { drop, rename, say } from '../edit.ts'
import type { Task, World } from '../nouns.ts'
import type { Defect, Twist } from '../twist.ts'
import { stop } from '../world.ts'
import { pass, refuseWith, wrong } from './wrong.ts'

type Stop = NonNullable<Twist['stop']>

/** Cancels other tasks than the one that was named. */
const stopThose =
  (which: (task: Task, id: string, all: readonly Task[]) => boolean): Stop =>
  (id, world) => {
    for (const task of world.tasks.filter((one) => which(one, id, world.tasks))) stop(task.id, world)
  }

const kindOf = (id: string, all: readonly Task[]) => all.find((task) => task.id === id)?.kind

const forgets: Stop = (id, world) => {
  world.tasks = world.tasks.filter((task) => task.id !== id)
}

const untag: Stop = (id, world) => {
  stop(id, world)
  change(id, world, (task) => ({ ...task, tags: [] }))
}

function change(id: string, world: World, by: (task: Task) => Task): void {
  world.tasks = world.tasks.map((task) => (task.id === id ? by(task) : task))
}

const [conversion, imported, exported] = ['CancelConversionTask', 'CancelImportTask', 'CancelExportTask']
const nothing: Stop = () => {}

const eachCancel = (id: string, sentence: (what: string) => string, how: Stop): readonly Defect[] =>
  [conversion, imported, exported].map((at) =>
    wrong(`${id}-${at}`, 'MUST', sentence(at!), { at: at!, stop: how }),
  )

/** What is wrong with a cancel. */
export const cancelDefects: readonly Defect[] = [
  ...eachCancel('cancel-nothing', (at) => `${at} answers as if, and cancels nothing.`, nothing),
  ...eachCancel(
    'cancel-other',
    (at) => `${at} cancels the first task of the kind, whichever was named.`,
    (id, world) => {
      const first = world.tasks.find((task) => task.kind === kindOf(id, world.tasks))
      stop(first?.id ?? id, world)
    },
  ),
  ...eachCancel(
    'cancel-all',
    (at) => `${at} cancels every task of the kind.`,
    stopThose((task, id, all) => task.kind === kindOf(id, all)),
  ),
  ...eachCancel('cancel-forgets', (at) => `${at} makes the task unknown at once.`, forgets).map(
    (defect): Defect => ({ ...defect, level: 'SHOULD' }),
  ),
  ...eachCancel('cancel-untags', (at) => `${at} takes the tags away.`, untag).filter(
    ({ id }) => !id.endsWith(conversion!),
  ),
  wrong('cancel-only-instances', 'MUST', 'CancelConversionTask cancels instances, and no volumes.', {
    at: conversion!,
    stop: stopThose((task, id) => task.id === id && task.kind === 'instance'),
  }),
  wrong('cancel-only-images', 'MUST', 'CancelImportTask cancels images, and no snapshots.', {
    at: imported!,
    stop: stopThose((task, id) => task.id === id && task.kind === 'image'),
  }),
  wrong('cancel-no-image-export', 'MUST', 'CancelExportTask does not know the exports of images.', {
    at: exported!,
    object: (ask, world) => {
      const task = world.tasks.find(({ id }) => id === ask.params.get('ExportTaskId'))
      return task?.kind === 'export-image' ? notFound(task.id) : undefined
    },
  }),
  wrong('cancel-snapshot-unknown', 'MUST', 'CancelImportTask does not know the imports of snapshots.', {
    at: imported!,
    object: (ask, world) => {
      const task = world.tasks.find(({ id }) => id === ask.params.get('ImportTaskId'))
      return task?.kind === 'snapshot' ? { ...notFound(task.id), code: 'InvalidConversionTaskId' } : undefined
    },
  }),
  wrong('cancel-completed', 'MUST', 'CancelConversionTask answers a success for a task that is completed.', {
    at: conversion!,
    refuse: pass('state'),
    stop: nothing,
  }),
  wrong('cancel-undoes', 'MUST', 'CancelConversionTask cancels a task that is completed.', {
    at: conversion!,
    refuse: pass('state'),
    stop: (id, world) =>
      change(id, world, (task) => ({ ...task, bornAt: world.now(), cancelledAt: world.now() })),
  }),
  wrong(
    'cancel-export-completed',
    'MUST',
    'CancelExportTask answers a success for an export that is completed.',
    {
      at: exported!,
      refuse: pass('state'),
      stop: nothing,
    },
  ),
  wrong('cancel-completed-internal', 'MUST', 'The cancel of a completed conversion is an InternalError.', {
    at: conversion!,
    refuse: refuseWith('state', { code: 'InternalError', status: 500 }),
  }),
  wrong('cancel-unknown', 'MUST', 'CancelConversionTask answers a success for an id that does not exist.', {
    at: conversion!,
    refuse: pass('id'),
  }),
  wrong(
    'cancel-import-unknown',
    'SHOULD',
    'CancelImportTask answers a success for an id that does not exist.',
    {
      at: imported!,
      refuse: pass('id'),
    },
  ),
  wrong(
    'cancel-export-unknown',
    'MUST',
    'CancelExportTask answers a success for an id that does not exist.',
    {
      at: exported!,
      refuse: pass('id'),
    },
  ),
  wrong('cancel-import-id-lost', 'SHOULD', 'CancelImportTask does not say which task it cancels.', {
    at: imported!,
    tree: drop('importTaskId'),
  }),
  wrong('cancel-import-id-other', 'MUST', 'CancelImportTask says that it cancels another task.', {
    at: imported!,
    tree: say('importTaskId', 'import-ami-0123456789abcdef0'),
  }),
  wrong('cancel-import-state-same', 'SHOULD', 'CancelImportTask says that the state is the previous one.', {
    at: imported!,
    tree: say('state', 'active'),
  }),
  wrong(
    'cancel-import-states-swapped',
    'SHOULD',
    'CancelImportTask tells the previous state as the state, and this as that.',
    {
      at: imported!,
      tree: (tree) =>
        rename(
          'swapped',
          'state',
        )(rename('state', 'previousState')(rename('previousState', 'swapped')(tree))),
    },
  ),
  wrong('cancel-import-status', 'MUST', 'CancelImportTask answers a status, not a state.', {
    at: imported!,
    tree: rename('state', 'status'),
  }),
  wrong('cancel-import-previous-name', 'MUST', 'CancelImportTask names the state before previousStatus.', {
    at: imported!,
    tree: rename('previousState', 'previousStatus'),
  }),
  wrong('cancel-import-wrapped', 'MUST', 'The members of CancelImportTask stand in one more element.', {
    at: imported!,
    tree: ([name, inside]) => [name, [['importTask', inside]]],
  }),
  wrong('cancel-import-completed-word', 'SHOULD', 'CancelImportTask says that the task is completed.', {
    at: imported!,
    tree: say('state', 'completed'),
  }),
  wrong('cancel-reason-unknown', 'MUST', 'CancelConversionTask has no ReasonMessage.', {
    at: conversion!,
    rows: (rows) => rows.filter(({ name }) => name !== 'ReasonMessage'),
  }),
  wrong('cancel-import-reason-unknown', 'MUST', 'CancelImportTask has no CancelReason.', {
    at: imported!,
    rows: (rows) => rows.filter(({ name }) => name !== 'CancelReason'),
  }),
  wrong(
    'cancel-return-missing-root',
    'MUST',
    'CancelConversionTask answers return alone, without the root.',
    {
      at: conversion!,
      xml: (xml) => (xml.includes('<return>') ? '<return>true</return>' : xml),
    },
  ),
  wrong('cancel-return-name', 'SHOULD', 'CancelConversionTask answers result in place of return.', {
    at: conversion!,
    tree: rename('return', 'result'),
  }),
  wrong('cancel-return-text', 'SHOULD', 'CancelExportTask answers return OK.', {
    at: exported!,
    tree: say('return', 'OK'),
  }),
]

const notFound = (id: string) => ({
  step: 'id' as const,
  about: id,
  status: 400,
  code: 'InvalidExportTaskID.NotFound',
  message: `No export task '${id}'.`,
})
