import type { Look } from '../../harness/judge/look.ts'
import type { TaskView } from '../../harness/judge/tasks.ts'
import { echoesIn } from './echoes-in.ts'

/** Where something stands in a task, so that it is the same place at every look: see `steadyIn`. */
export type Steady = (at: string) => string

/**
 * No document says that the items of a list stand in the same order at every look: each is known by the item of the
 * request that it repeats.
 */
export function steadyIn(task: TaskView, looks: readonly Look[]): Steady {
  const items = itemsIn(looks).get(task)
  return (at) => {
    const whole = (items && moved(at, items)) ?? at
    return whole.slice(task.at.length + (whole[task.at.length] === '.' ? 1 : 0))
  }
}

/** Places of items, and those of the items of the request that they repeat. */
type Items = Map<string, string>

function moved(at: string, items: Items): string | undefined {
  for (const [place, steady] of items) if (at.startsWith(place)) return steady + at.slice(place.length)
  return undefined
}

const known = new WeakMap<readonly Look[], ReadonlyMap<TaskView, Items>>()

function itemsIn(looks: readonly Look[]): ReadonlyMap<TaskView, Items> {
  const before = known.get(looks)
  if (before) return before
  const found = new Map<TaskView, Items>()
  for (const { task, at, indices } of echoesIn(looks)) {
    const end = at.lastIndexOf(']')
    const index = indices.at(-1)
    if (index === undefined || end < task.at.length) continue
    const items: Items = found.get(task) ?? new Map()
    found.set(task, items)
    const place = at.slice(0, end + 1)
    items.set(place, `${place.slice(0, place.lastIndexOf('['))}[${index + 1}]`)
  }
  known.set(looks, found)
  return found
}
