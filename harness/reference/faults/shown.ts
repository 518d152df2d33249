import type { Value } from '../../shape/encode.ts'
import type { Changes } from '../changes.ts'
import { editAt } from './edit-at.ts'

type Operations = string | readonly string[]
const isOne = (operations: Operations, action: string): boolean =>
  operations === '*' || [operations].flat().includes(action)

/** What answers of these operations (`*`: of all) show of a task at `path` is as `change` gives it back. */
export const shown = (
  operations: Operations,
  path: string,
  change: (right: Value) => Value | undefined,
): Partial<Changes> => ({
  view: (task, _, { action }) => (isOne(operations, action) ? editAt(task, path, change) : task),
})

/** The same of the parameters: they are taken for others before anything is done with them. */
export const taken = (
  operations: Operations,
  path: string,
  change: (right: Value) => Value | undefined,
): Partial<Changes> => ({
  params: (params, { action }) => (isOne(operations, action) ? editAt(params, path, change) : params),
})

/** The text of answers of these operations, rewritten. */
export const rewritten = (
  operations: Operations,
  from: string | RegExp,
  to: string | ((...matched: string[]) => string),
): Partial<Changes> => ({
  xml: (text, { action }) =>
    isOne(operations, action) ? text.replaceAll(asGlobal(from), to as string) : text,
})

const asGlobal = (from: string | RegExp) =>
  typeof from === 'string' || from.global ? from : new RegExp(from, `${from.flags}g`)
