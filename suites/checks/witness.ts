import type { Look } from '../../harness/judge/look.ts'
import { stateOf } from '../../harness/judge/task-state.ts'
import { tasksIn } from '../../harness/judge/tasks.ts'

/**
 * Why a task that is found cancelled accuses nobody: one that nobody touched ended like that as well, or there is none
 * to compare it with. Undefined where such a task lasted.
 */
export function mayEndAlone(looks: readonly Look[]): string | undefined {
  const states = looks
    .filter(({ step }) => step.role === 'witness')
    .flatMap(tasksIn)
    .flatMap((task) => stateOf(task) ?? [])
  const last = states.at(-1)
  if (!last) return 'no other task shows whether tasks end by themselves here'
  return last.standing === 'cancelled' || last.value === 'error'
    ? `a task that nobody touched is ${last.value} as well: tasks end by themselves here`
    : undefined
}
