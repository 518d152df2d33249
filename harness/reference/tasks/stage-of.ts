import type { Task } from './task.ts'

/** How far a task is: `done` goes from 0 to 1 and stands still once the task is cancelled. */
export type Stage = {
  readonly state: 'active' | 'completed' | 'cancelling' | 'cancelled'
  readonly done: number
}

/** Cleaning up takes this part of a task's own time. */
const cleanUp = 0.25

/** The stage of a task at a time, a function of the clock alone. */
export function stageOf(task: Task, now: number): Stage {
  const { createdAt, cancelledAt, duration } = task
  const worked = (cancelledAt ?? now) - createdAt
  const done = worked >= duration ? 1 : worked / duration
  if (cancelledAt === undefined) return { state: done < 1 ? 'active' : 'completed', done }
  return { state: now - cancelledAt < duration * cleanUp ? 'cancelling' : 'cancelled', done }
}
