import type { Choices } from './choices.ts'
import { digits } from './ids.ts'
import type { Ask, Operation, Task, World } from './nouns.ts'
import { operationOf, prefixes } from './operations.ts'
import { tagsOf, values } from './params.ts'
import { isForgotten } from './stage.ts'
import type { Twist } from './twist.ts'

export const newWorld = (now: () => number): World => ({ tasks: [], tokens: new Map(), count: 0, now })

/** The tasks an operation can see now. */
export function known({ tasks, now }: World, operation: Operation, choices: Choices): readonly Task[] {
  const kinds =
    choices.asSeen && isOfExports(operation) ? [...operation.kinds, 'export-image'] : operation.kinds
  return tasks.filter(
    (task) =>
      kinds.includes(task.kind) &&
      now() - task.bornAt >= choices.knownAfter &&
      !isForgotten(task, now(), choices),
  )
}

// The service was seen to describe the export of an image among those of instances.
const isOfExports = ({ kinds, deed }: Operation) => kinds[0] === 'export-instance' && deed === 'describe'

/** The ids that a request names. */
export const namedIds = ({ action, params }: Ask): readonly string[] => {
  const { ids = '', deed } = operationOf(action) ?? {}
  const one = params.get(ids)
  return deed === 'cancel' ? (one === undefined ? [] : [one]) : values(params, ids)
}

/** Makes a task, or finds the one that was made for the same client token. */
export function create(ask: Ask, world: World, choices: Choices, twist: Twist): Task {
  const name = tokenName(ask, twist)
  const before = name === undefined ? undefined : world.tokens.get(name)
  const old = world.tasks.find(({ id }) => id === before?.id)
  if (old) return old
  const task = twist.make?.(newTask(ask, world, choices), ask, world) ?? newTask(ask, world, choices)
  world.tasks.push(task)
  if (name !== undefined) world.tokens.set(name, { print: print(ask.params, twist), id: task.id })
  return task
}

function newTask({ action, version, params }: Ask, world: World, { idLength }: Choices): Task {
  const kind = operationOf(action)?.kinds[0] ?? 'volume'
  const seed = world.tasks.length + 1
  const id = prefixes[kind] + digits(`task ${seed}`, idLength)
  return { kind, id, bornAt: world.now(), seed, asked: params, version, tags: tagsOf(params) }
}

/** What a client token is remembered by, if there is one. */
export function tokenName(ask: Ask, twist: Twist): string | undefined {
  const token = ask.params.get('ClientToken')
  if (!token) return undefined
  const name = `${ask.action} ${token}`
  return twist.tokenName?.(name, ask) ?? name
}

/** What two requests with one client token have to share. */
export function print(params: ReadonlyMap<string, string>, twist: Twist): string {
  if (twist.print) return twist.print(params)
  const told = [...params].filter(([name]) => name !== 'ClientToken' && name !== 'DryRun')
  return JSON.stringify(told.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Marks a task as cancelled; what that means at a time is for `stageOf` to say. */
export function stop(id: string, world: World): void {
  const now = world.now()
  world.tasks = world.tasks.map((task) =>
    task.id === id && task.cancelledAt === undefined ? { ...task, cancelledAt: now } : task,
  )
}
