import { randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import type { FamilyName } from '../families/family-name.ts'
import { stageOf } from './stage-of.ts'
import type { Store } from './store.ts'
import type { Task } from './task.ts'

/** Makes the task that the request asks for, under a new id of `prefix` and 17 hexadecimal digits. */
export function addTask(context: Context, family: FamilyName, prefix: string): Task {
  const { store, now, params, action, region } = context
  sweep(store, now)
  const id = context.change.newId(`${prefix}-${randomBytes(9).toString('hex').slice(0, 17)}`, context)
  const order = ++store.created
  const task = {
    id,
    family,
    operation: action,
    params,
    region,
    createdAt: now,
    looks: 0,
    order,
    ...store.pace,
  }
  store.tasks.set(id, task)
  return task
}

/** How many of a group are kept, in times of what a store keeps of those that are over. */
const kept = { over: 1, active: 3, followed: 10 } as const

/**
 * Forgets the least lately named of each group, so that a long run takes no more memory than a short one: of those
 * that are over first, of those that somebody follows last, who may look once more when they are over.
 */
function sweep({ tasks, tokens, keep, created }: Store, now: number): void {
  if (created % Math.ceil(keep / 10) !== 0) return
  const groups = Object.groupBy(tasks.values(), (task) => groupOf(task, now))
  for (const [group, times] of Object.entries(kept) as [keyof typeof kept, number][])
    for (const { id } of (groups[group] ?? []).slice(0, -times * keep)) tasks.delete(id)
  for (const [key, { task }] of tokens) if (!tasks.has(task.id)) tokens.delete(key)
}

function groupOf(task: Task, now: number): keyof typeof kept {
  if (task.looks > 1) return 'followed'
  return /^c\w+ed$/.test(stageOf(task, now).state) ? 'over' : 'active'
}
