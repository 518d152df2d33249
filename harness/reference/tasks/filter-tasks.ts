import type { Params } from '../../encode.ts'
import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import { families } from '../families/index.ts'
import { stage } from './store.ts'
import { tagsOf } from './tags-of.ts'
import type { Task } from './task.ts'

type Reads = (task: Task, context: Context) => readonly string[]

const filters: Readonly<Record<string, Reads>> = {
  'task-state': (task, context) => [families[task.family].words[stage(context, task).state]],
  'tag-key': (task) => tagsOf(task.params).map(({ Key }) => String(Key)),
}

/** The tasks that meet every filter, each of them by any of its values; `*` and `?` stand for other text. */
export function filterTasks(tasks: readonly Task[], context: Context): readonly Task[] {
  const wanted = ((context.params.Filters ?? []) as readonly Params[]).map(({ Name, Values }) => ({
    reads: reader(String(Name ?? '')),
    values: ((Values ?? []) as readonly string[]).map(pattern),
  }))
  const meets = (task: Task) =>
    wanted.every(({ reads, values }) =>
      reads(task, context).some((text) => values.some((value) => value.test(text))),
    )
  return wanted.length ? tasks.filter(meets) : tasks
}

function reader(name: string): Reads {
  if (Object.hasOwn(filters, name)) return filters[name]!
  if (!name.startsWith('tag:')) throw new ApiError('InvalidFilter', `The filter '${name}' is invalid`)
  return ({ params }) =>
    tagsOf(params).flatMap(({ Key, Value }) => (Key === name.slice(4) ? [String(Value ?? '')] : []))
}

const pattern = (value: string): RegExp =>
  new RegExp(
    `^${value
      .replace(/[.+^$\\{}()|[\]/-]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  )
