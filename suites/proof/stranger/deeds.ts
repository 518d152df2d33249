import { conversion } from './conversions.ts'
import { exportImage, exportInstance, otherExport } from './exports.ts'
import { importImage, importSnapshot } from './imports.ts'
import type { Ask, Node, Operation, Task } from './nouns.ts'
import type { Server } from './objections.ts'
import { paged } from './paging.ts'
import { selected } from './select.ts'
import { toldStage } from './stage.ts'
import { el, list } from './tree.ts'
import { stateWord } from './words.ts'
import { create, namedIds, stop } from './world.ts'

/** Does what is asked and returns the members of the answer. */
export function perform(ask: Ask, operation: Operation, server: Server): readonly Node[] {
  if (operation.deed === 'create') return made(ask, server)
  if (operation.deed === 'describe') return described(ask, server)
  return cancelled(ask, server)
}

function made(ask: Ask, server: Server): readonly Node[] {
  const task = create(ask, server.world, server.choices, server.twist)
  const members = view(task, ask, server, false)
  if (task.kind === 'volume' || task.kind === 'instance') return [el('conversionTask', members)]
  return task.kind === 'export-instance' ? [el('exportTask', members)] : members
}

const lists: Readonly<Record<string, string>> = {
  DescribeConversionTasks: 'conversionTasks',
  DescribeImportImageTasks: 'importImageTaskSet',
  DescribeImportSnapshotTasks: 'importSnapshotTaskSet',
  DescribeExportImageTasks: 'exportImageTaskSet',
  DescribeExportTasks: 'exportTaskSet',
}

function described(ask: Ask, server: Server): readonly Node[] {
  const { world, choices, twist } = server
  const found = selected(ask, world, choices, twist)
  const page = twist.page?.(paged(found, ask, choices), found, ask) ?? paged(found, ask, choices)
  const items = page.tasks.map((task) => view(task, ask, server, true))
  return [list(lists[ask.action]!, items), el('nextToken', page.token)]
}

function cancelled(ask: Ask, { world, choices, twist }: Server): readonly Node[] {
  const [id = ''] = namedIds(ask)
  const before = world.tasks.find((task) => task.id === id)
  const word = (task: Task | undefined) =>
    task && stateWord(task, toldStage(task, world.now(), choices, twist))
  const previous = word(before)
  if (twist.stop) twist.stop(id, world, ask)
  else stop(id, world)
  if (ask.action !== 'CancelImportTask') return choices.members === 'sparse' ? [] : [el('return', 'true')]
  const state = word(world.tasks.find((task) => task.id === id))
  return [el('importTaskId', id), el('previousState', previous), el('state', state)]
}

function view(
  task: Task,
  ask: Ask,
  { world, choices, twist }: Server,
  isDescribed: boolean,
): readonly Node[] {
  const stage = toldStage(task, world.now(), choices, twist)
  const look = { task, stage, choices, described: isDescribed }
  if (task.kind === 'volume' || task.kind === 'instance') return conversion(task, stage, choices)
  if (task.kind === 'image') return importImage(look)
  if (task.kind === 'snapshot') return importSnapshot(look)
  if (task.kind === 'export-instance') return exportInstance(task, stage, choices, ask.version)
  return ask.action === 'DescribeExportTasks'
    ? otherExport(task, stage, choices)
    : exportImage(task, stage, choices, isDescribed)
}
