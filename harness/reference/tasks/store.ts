import type { Thing } from '../things/thing.ts'
import type { Task } from './task.ts'

/** A client token that made a task, and the request that it came with. */
type Token = { readonly task: Task; readonly request: string }

/** How long tasks take: milliseconds, by the clock or by looks that come to so many each. */
export type Pace = { readonly duration: number; readonly look?: number }

export type Store = {
  /** The one that was named least lately first. */
  readonly tasks: Map<string, Task>
  readonly tokens: Map<string, Token>
  /** What operations of a model have made, and by which tokens. */
  readonly things: Map<string, Thing>
  readonly thingsByToken: Map<string, { readonly id: string; readonly request: string }>
  readonly pace: Pace
  /** So many of those that are over are kept, and some times as many of those under way. */
  readonly keep: number
  created: number
}

export const createStore = (pace: Pace, keep: number): Store => ({
  tasks: new Map(),
  tokens: new Map(),
  things: new Map(),
  thingsByToken: new Map(),
  pace,
  keep,
  created: 0,
})

/** Somebody named a task: it is not to be forgotten before those that nobody did. */
export function touch({ tasks }: Store, task: Task): void {
  if (tasks.get(task.id) !== task) return
  tasks.delete(task.id)
  tasks.set(task.id, task)
}
