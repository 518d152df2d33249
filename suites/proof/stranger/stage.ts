import type { Choices } from './choices.ts'
import type { Stage, Task } from './nouns.ts'
import type { Twist } from './twist.ts'

const day = 24 * 3_600_000

/** How long a conversion may take before the service cancels it, and a finished task is remembered. */
export const lifetime = 7 * day

/** Where a task is at a time; nothing is stored but when it was made and when it was cancelled. */
function stageOf(task: Task, now: number, choices: Choices): Stage {
  const { cancelledAt } = task
  const stage = freeStage(task, cancelledAt ?? now, choices)
  if (cancelledAt === undefined || stage.word !== 'active') return stage
  return { word: now - cancelledAt < choices.cancelTakes ? 'stopping' : 'stopped', part: stage.part }
}

/** The stage as this server tells it. */
export function toldStage(task: Task, now: number, choices: Choices, twist: Twist): Stage {
  const stage = stageOf(task, now, choices)
  return twist.stage?.(stage, task, now) ?? stage
}

function freeStage({ bornAt }: Task, now: number, { workTakes, fails }: Choices): Stage {
  const age = now - bornAt
  if (age < Math.min(workTakes, lifetime))
    return { word: 'active', part: fails ? 0 : Math.max(0, age / workTakes) }
  if (age >= lifetime && workTakes > lifetime) return { word: 'stopped', part: 0 }
  return fails ? { word: 'failed', part: 0 } : { word: 'completed', part: 1 }
}

/** Whether a finished task is so old that nobody remembers it. */
export const isForgotten = ({ bornAt, cancelledAt }: Task, now: number, { workTakes }: Choices): boolean =>
  now - (cancelledAt ?? bornAt + Math.min(workTakes, lifetime)) > lifetime
