import { randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import type { FamilyName } from '../families/family.ts'
import { type Stage, stageOf } from './stage-of.ts'
import type { Task } from './task.ts'

/** A client token that made a task, and the request that it came with. */
type Token = { readonly task: Task; readonly request: string }

export type Store = {
  readonly tasks: Map<string, Task>
  readonly tokens: Map<string, Token>
  readonly duration: number
  readonly keep: Retention
  created: number
  sweptAt: number
}

/** Beyond `count` tasks, ended ones go that nobody asked for in `idle` milliseconds. */
export type Retention = { readonly count: number; readonly idle: number }

/** An empty store; `duration` is the milliseconds that a task takes. */
export const createStore = (duration: number, keep: Retention): Store => ({
  tasks: new Map(),
  tokens: new Map(),
  duration,
  keep,
  created: 0,
  sweptAt: 0,
})

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
    touchedAt: now,
    duration: store.duration,
    order,
  }
  store.tasks.set(id, task)
  return task
}

export const stage = ({ change, now }: Context, task: Task): Stage =>
  change.stage(stageOf(task, now), task, now)

/** Forgets what is over, so that a long run takes no more memory than a short one. */
function sweep(store: Store, now: number): void {
  if (store.tasks.size <= store.keep.count || now - store.sweptAt < store.keep.idle / 4) return
  store.sweptAt = now
  for (const task of store.tasks.values()) if (isForgettable(task, store, now)) store.tasks.delete(task.id)
  for (const [key, { task }] of store.tokens) if (!store.tasks.has(task.id)) store.tokens.delete(key)
}

const isForgettable = (task: Task, { keep }: Store, now: number): boolean =>
  now - task.touchedAt > keep.idle && /^c\w+ed$/.test(stageOf(task, now).state)
