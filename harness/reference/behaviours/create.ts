import type { Params } from '../../shape/encode.ts'
import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import type { Family } from '../families/family.ts'
import { addTask } from '../tasks/add-task.ts'
import type { Task } from '../tasks/task.ts'
import { view } from '../tasks/view.ts'
import type { Behaviour } from './behaviour.ts'

/** Makes a task whose id starts with `prefix`, and shows it: as the whole output, or as its member `as`. */
export const create =
  (family: Family, prefix = family.prefixes[0]!, as?: string): Behaviour =>
  (params, context) => {
    const task = once(params, context, () => begin(family, addTask(context, family.name, prefix)))
    const { output } = context
    return as ? { [as]: view(task, output.properties![as]!, context) } : view(task, output, context)
  }

function begin(family: Family, task: Task): Task {
  family.begin?.(task)
  return task
}

/** A client token makes one task, however often it comes; with another request it is refused. */
function once({ ClientToken, ...rest }: Params, context: Context, make: () => Task): Task {
  if (!ClientToken) return make()
  const { store, action, caller, change } = context
  const key = [caller, action, ClientToken].join('/')
  const earlier = store.tokens.get(key)
  const request = JSON.stringify(rest, (_, value) => sorted(value))
  const repeated = change.repeated(earlier && madeBy(earlier, request, context), context)
  if (repeated) return repeated
  const task = make()
  store.tokens.set(key, { task, request })
  return task
}

function madeBy(earlier: { task: Task; request: string }, request: string, context: Context): Task {
  if (context.change.sameRequest(earlier.request === request, context)) return earlier.task
  throw new ApiError(
    'IdempotentParameterMismatch',
    'The client token was used before, in a request with other parameters.',
  )
}

const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
