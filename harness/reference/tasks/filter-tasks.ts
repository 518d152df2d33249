import type { Params } from '../../shape/encode.ts'
import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import type { Family } from '../families/family.ts'
import { stage } from './stage.ts'
import { tagsOf } from './tags-of.ts'
import type { Task } from './task.ts'

/** What a filter compares of a task. */
type Reads = (task: Task) => readonly string[]

/** The tasks that meet every filter, each of them by any of its values; `*` and `?` stand for other text. */
export function filterTasks(tasks: readonly Task[], family: Family, context: Context): readonly Task[] {
  const wanted = ((context.params.Filters ?? []) as readonly Params[]).map(({ Name, Values }) => ({
    reads: reader(String(Name ?? ''), family, context),
    values: ((Values ?? []) as readonly string[]).map(pattern),
  }))
  const meets = (task: Task) =>
    wanted.every(({ reads, values }) => reads(task).some((text) => values.some((value) => value.test(text))))
  return wanted.length ? tasks.filter(meets) : tasks
}

function reader(name: string, { stateFilter, words }: Family, context: Context): Reads {
  if (name === stateFilter) return (task) => [words[stage(context, task).state]]
  if (name === 'tag-key') return ({ params }) => tagsOf(params).map(({ Key }) => String(Key))
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
