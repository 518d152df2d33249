import type { Context } from '../context.ts'
import type { Family } from '../families/family.ts'
import { findTask } from '../tasks/find-task.ts'
import { stage } from '../tasks/stage.ts'
import { ageOf, type Task } from '../tasks/task.ts'

export type Cancelled = { readonly task: Task; readonly before: string; readonly after: string }

/**
 * Cancels the active task that has the id and says in which state it was and is, in the family's words. One
 * that is being cancelled, or has been, stays as it is; one that is done is handed to `refuse`, which throws.
 */
export function cancel(
  id: string,
  among: readonly Family[],
  context: Context,
  { reason, refuse }: { reason?: unknown; refuse: (state: string) => never },
): Cancelled {
  const task = findTask(id, among, context)
  const { words } = among.find(({ name }) => name === task.family)!
  const before = stage(context, task).state
  if (context.change.finished(before === 'completed', task, context)) refuse(words[before])
  for (const each of context.change.cancelled([task], context)) {
    each.cancelledAge ??= ageOf(each, context.now)
    each.cancelledAt ??= context.now
    if (typeof reason === 'string' && reason) each.reason ??= reason
  }
  return { task, before: words[before], after: words[stage(context, task).state] }
}
