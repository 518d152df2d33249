import type { Choices } from './choices.ts'
import type { Ask, Refusal, Task, World } from './nouns.ts'
import { operationOf } from './operations.ts'
import { type Filter, filtersOf } from './params.ts'
import { refusal } from './refusals.ts'
import { toldStage } from './stage.ts'
import type { Twist } from './twist.ts'
import { stateWord } from './words.ts'
import { known, namedIds } from './world.ts'

const states = ['task-state', 'state']

/** Objects to filters that do not exist. */
export function* strangeFilters({ params }: Ask, { unknownFilter }: Choices): Generator<Refusal> {
  for (const { name } of filtersOf(params))
    if (
      unknownFilter === 'refused' &&
      !states.includes(name) &&
      name !== 'tag-key' &&
      !name.startsWith('tag:')
    )
      yield refusal('filter', name, 'InvalidParameterValue', `The filter '${name}' is invalid`)
}

/** The tasks that a request to describe is about. */
export function selected(ask: Ask, world: World, choices: Choices, twist: Twist): readonly Task[] {
  const operation = operationOf(ask.action)
  if (!operation) return []
  const ids = namedIds(ask)
  const found = known(world, operation, choices)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter((task) =>
      filtersOf(ask.params).every((filter) => passes(task, filter, world.now(), choices, twist)),
    )
  const ordered = choices.newestFirst ? found.toReversed() : found
  return twist.pick?.(ordered, ask, world) ?? ordered
}

function passes(task: Task, { name, values }: Filter, now: number, choices: Choices, twist: Twist): boolean {
  const held = heldBy(task, name, now, choices, twist)
  const right = held === undefined || values.some((value) => held.includes(value))
  return twist.filter?.(right, name, values, held ?? []) ?? right
}

/** What a task has under the name of a filter; undefined for a filter that has no effect. */
function heldBy(
  task: Task,
  name: string,
  now: number,
  choices: Choices,
  twist: Twist,
): readonly string[] | undefined {
  if (states.includes(name)) {
    if (task.kind === 'export-image' && !choices.exportFilterWorks) return undefined
    return [stateWord(task, toldStage(task, now, choices, twist))]
  }
  if (name === 'tag-key') return task.tags.map(([key]) => key)
  if (name.startsWith('tag:'))
    return task.tags.filter(([key]) => key === name.slice(4)).map(([, value]) => value)
  return choices.unknownFilter === 'ignored' ? undefined : []
}
