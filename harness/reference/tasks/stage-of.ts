import { fractionRead } from '../reading/reading.ts'
import { ageOf, lifetime, type Task } from './task.ts'

/** How far a task is: `done` goes from 0 to 1 and stands still once the task is cancelled. */
export type Stage = {
  readonly state: 'active' | 'completed' | 'cancelling' | 'cancelled'
  readonly done: number
  /** What a task that reads its images waits for, or why it ended, in words for a caller. */
  readonly why?: string
}

/** Cleaning up takes this part of a task's own time. */
const cleanUp = 0.25

/**
 * The stage of a task at a time: a function of its age, and of what was read where the task reads its images.
 * One that cannot be read, or is not there when the task expires, ends cancelled.
 */
export function stageOf(task: Task, now: number): Stage {
  const { cancelledAt, duration, reading } = task
  const { cancelledAge = cancelledAt === undefined ? undefined : cancelledAt - task.createdAt } = task
  const age = ageOf(task, now)
  const why = reading && whyLost(task, now)
  if (why) return { state: 'cancelled', done: fractionRead(reading), why }
  const worked = cancelledAge ?? age
  const done = Math.min(worked >= duration ? 1 : worked / duration, reading ? fractionRead(reading) : 1)
  if (cancelledAge === undefined) {
    const waits = reading?.pending && { why: reading.pending }
    return { state: done < 1 ? 'active' : 'completed', done, ...waits }
  }
  return { state: age - cancelledAge < duration * cleanUp ? 'cancelling' : 'cancelled', done }
}

function whyLost({ createdAt, cancelledAt = Infinity, reading }: Task, now: number): string | undefined {
  if (reading?.failed) return reading.failed
  const expired = createdAt + lifetime
  const isLate = now > expired && cancelledAt > expired && reading !== undefined && fractionRead(reading) < 1
  return isLate ? 'Expired before the upload was complete' : undefined
}
