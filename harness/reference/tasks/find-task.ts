import { ApiError } from '../api-error.ts'
import type { Context } from '../context.ts'
import type { Family } from '../families/family.ts'
import { touch } from './store.ts'
import type { Task } from './task.ts'

/** Ids end in 8 letters and digits in the documents, in 17 hexadecimal ones since 2016. */
const suffix = /^([0-9a-z]{8}|[0-9a-f]{17})$/

/** The task of one of these families that has the id; throws the families' own errors where none has. */
export function findTask(id: string, among: readonly Family[], context: Context): Task {
  const task = context.store.tasks.get(id)
  if (task && context.change.known(isOf(task, among), task, context)) {
    touch(context.store, task)
    return task
  }
  const { malformed, unknown } = among[0]!
  throw isWellFormed(id, among)
    ? new ApiError(unknown, `The task ID '${id}' does not exist.`)
    : new ApiError(malformed, `Invalid task ID: '${id}'.`)
}

const isOf = ({ family }: Task, among: readonly Family[]): boolean =>
  among.some(({ name }) => name === family)

const isWellFormed = (id: string, among: readonly Family[]): boolean =>
  among.some(({ prefixes }) =>
    prefixes.some((prefix) => id.startsWith(`${prefix}-`) && suffix.test(id.slice(prefix.length + 1))),
  )
