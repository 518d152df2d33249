/** What a sequence can do with tasks. */
export type Verb =
  | 'make'
  | 'describe'
  | 'list'
  | 'cancel'
  | 'wait'
  /** A dry run of making or cancelling. */
  | 'rehearse'
  /** A task's id given to an operation of another family. */
  | 'elsewhere'

/** One call of a sequence, before it is written out as a step. */
export type Call = {
  readonly verb: Verb
  readonly operation: string
  /** The tasks that it makes or takes, numbered from 1 in the order in which they are made. */
  readonly tasks: readonly number[]
  /** Its place in the sequence as it was drawn, from 1. */
  readonly number: number
}

/** The calls that can be made without the others: a task that is not made is asked for by none. */
export function withoutLostTasks(calls: readonly Call[]): Call[] {
  const made = new Set<number>()
  return calls.flatMap((call) => {
    if (call.verb === 'make') for (const task of call.tasks) made.add(task)
    const tasks = call.tasks.filter((task) => made.has(task))
    return call.tasks.length && !tasks.length ? [] : [{ ...call, tasks }]
  })
}

/**
 * The calls with some of them left out: all that are about one task, all of one verb, then halves and ever
 * smaller parts, the last first.
 */
export function* fewerCalls(calls: readonly Call[]): Generator<Call[]> {
  const tasks = new Set(calls.flatMap((call) => call.tasks))
  for (const task of tasks) yield withoutLostTasks(calls.flatMap((call) => withoutTask(call, task)))
  for (const verb of new Set(calls.map((call) => call.verb)))
    yield withoutLostTasks(calls.filter((call) => call.verb !== verb))
  for (let size = Math.ceil(calls.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let end = calls.length; end > 0; end -= size)
      yield withoutLostTasks(calls.toSpliced(Math.max(0, end - size), Math.min(size, end)))
}

function withoutTask(call: Call, task: number): Call[] {
  const tasks = call.tasks.filter((other) => other !== task)
  return call.tasks.length && !tasks.length ? [] : [{ ...call, tasks }]
}
