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
  const items = new Map<string, string>()
  for (const { task: of, at, indices } of echoesIn(looks)) {
    const end = at.lastIndexOf(']')
    const index = indices.at(-1)
    if (of !== task || index === undefined || end < task.at.length) continue
    const place = at.slice(0, end + 1)
    items.set(place, place.replace(/\d+\]$/, `${index + 1}]`))
  }
  return (at) => {
    const [place] = [...items.keys()].filter((one) => at.startsWith(one))
    return (place ? items.get(place)! + at.slice(place.length) : at).slice(task.at.length).replace(/^\./, '')
  }
}
