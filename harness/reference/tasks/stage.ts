import type { Context } from '../context.ts'
import { type Stage, stageOf } from './stage-of.ts'
import type { Task } from './task.ts'

/** How far a task is for a request. */
export const stage = ({ change, now }: Context, task: Task): Stage =>
  change.stage(stageOf(task, now), task, now)
