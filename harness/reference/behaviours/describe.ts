import type { Context } from '../context.ts'
import type { Family } from '../families/family.ts'
import { filterTasks } from '../tasks/filter-tasks.ts'
import { findTask } from '../tasks/find-task.ts'
import { pageOf } from '../tasks/page-of.ts'
import type { Task } from '../tasks/task.ts'
import { view } from '../tasks/view.ts'
import type { Behaviour } from './behaviour.ts'

/** Shows the tasks of a family that are named by `ids`, or all, as the list `as` of the output. */
export const describe =
  (family: Family, { ids, as }: { ids: string; as: string }): Behaviour =>
  (params, context) => {
    const named = params[ids] as readonly string[] | undefined
    const found = named?.length
      ? named.map((id) => look(findTask(id, [family], context)))
      : all(family, context)
    const filtered = filterTasks(
      [...new Set(found)].sort((a, b) => a.order - b.order),
      family,
      context,
    )
    const { page, ...more } = pageOf(context.change.found(filtered, context), context)
    const shape = context.output.properties![as]!.items!
    return { [as]: page.map((task) => view(task, shape, context)), ...more }
  }

const look = (task: Task): Task => Object.assign(task, { looks: task.looks + 1 })

const all = (family: Family, context: Context): readonly Task[] =>
  [...context.store.tasks.values()].filter((task) =>
    context.change.known(task.family === family.name, task, context),
  )
