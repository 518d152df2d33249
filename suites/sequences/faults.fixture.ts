import type { Changes } from '../../harness/reference/changes.ts'
import type { Context } from '../../harness/reference/context.ts'
import type { Task } from '../../harness/reference/tasks/task.ts'

/** A change made anew for each target, as some remember what they did. */
export type Make = () => Partial<Changes>

/** Faults that show only in the course of calls, and the clause that has to notice. */
export const faults: Readonly<Record<string, readonly [clause: RegExp, make: Make]>> = {
  'a task that is done comes back to life when another is cancelled': [
    /State:life|state:life|status:life/,
    revival,
  ],
  'a cancel takes a second task along': [
    /sequence\.untouched/,
    () => ({ cancelled: ([task], context) => [task!, ...neighbour(task!, context)] }),
  ],
  'a cancel takes all tasks along': [
    /sequence\.untouched/,
    () => ({ cancelled: (_, { store }) => [...store.tasks.values()] }),
  ],
  'a dry run of a cancel cancels': [
    /sequence\.untouched/,
    () => ({
      dryRun: (right, { action }) => (right === 'answers' && action.startsWith('Cancel') ? 'acts' : right),
    }),
  ],
  'a dry run makes a task': [
    /sequence\.dry-run/,
    () => ({
      dryRun: (right, { action }) => (right === 'answers' && !action.startsWith('Cancel') ? 'acts' : right),
    }),
  ],
  'a dry run is no dry run': [/sequence\.dry-run/, () => ({ dryRun: () => 'no' })],
  'progress counts down': [
    /bytesConverted:life/,
    () => ({ stage: (right) => (right.state === 'active' ? { ...right, done: 1 - right.done } : right) }),
  ],
  'a describe of more than three drops the last': [
    /selection/,
    () => ({ found: (right, { params }) => (named(params) > 3 ? right.slice(0, 3) : right) }),
  ],
  'a describe of many has the first twice': [
    /selection/,
    () => ({ found: (right, { params }) => (named(params) > 2 ? [right[0]!, ...right] : right) }),
  ],
  'every third task gets the id of the one before': [/sequence\.new-id/, reuse],
  'a list lacks every other task': [
    /sequence\.listed/,
    () => ({ found: (right, { params }) => (named(params) ? right : right.filter((_, i) => i % 2)) }),
  ],
  'an operation of another family cancels the task': [
    /sequence\.family/,
    () => ({
      outcome: (right, { action }) =>
        'error' in right && action.startsWith('Cancel') ? { value: { Return: true } } : right,
    }),
  ],
  'a second cancel is taken back': [/State:life|state:life|status:life/, takenBack],
  'a cancel succeeds and does nothing': [/effect/, () => ({ cancelled: () => [] })],
  'the echo of one task stands in another': [/:echo/, () => ({ found: swapped })],
}

/** How many tasks a request names. */
export const named = (params: Context['params']): number =>
  Object.entries(params).flatMap(([name, value]) => (/Ids$/.test(name) ? (value as readonly string[]) : []))
    .length

/** The task of the family that was made next. */
const neighbour = ({ order, family }: Task, { store }: Context): Task[] =>
  [...store.tasks.values()].filter((task) => task.family === family && task.order > order).slice(0, 1)

function revival(): Partial<Changes> {
  let cancelledAt = Number.POSITIVE_INFINITY
  return {
    cancelled: (right, { now }) => {
      cancelledAt = now
      return right
    },
    stage: (right, { createdAt, duration }, now) =>
      right.state === 'completed' && createdAt + duration < cancelledAt && now > cancelledAt
        ? { state: 'active', done: 0.5 }
        : right,
  }
}

function takenBack(): Partial<Changes> {
  const again = new Set<string>()
  return {
    cancelled: (right) => {
      for (const { id, cancelledAt } of right) if (cancelledAt !== undefined) again.add(id)
      return right
    },
    stage: (right, { id }) => (again.has(id) ? { ...right, state: 'active' } : right),
  }
}

function reuse(): Partial<Changes> {
  const last = new Map<string, string>()
  let count = 0
  return {
    newId: (right) => {
      const prefix = right.replace(/-[^-]+$/, '')
      const id = count++ % 3 === 2 ? (last.get(prefix) ?? right) : right
      last.set(prefix, id)
      return id
    },
  }
}

const swapped = (right: readonly Task[]): readonly Task[] =>
  right.length < 2 ? right : right.map((task, i) => ({ ...task, id: right[right.length - 1 - i]!.id }))
