import type { Params, Value } from '../shape/encode.ts'
import { xmlName } from '../shape/names.ts'
import type { Schema } from '../shape/schema.ts'
import { dotted } from '../shape/visit.ts'
import type { Look } from './look.ts'

/** A task as one answer shows it. */
export type TaskView = {
  readonly look: Look
  readonly id: string
  readonly value: Params
  readonly schema: Schema
  /** Where it stands: `conversionTasks[]` in clause ids, `conversionTasks[2]` in the answer. */
  readonly xmlPath: string
  readonly at: string
}

const known = new WeakMap<Look, readonly TaskView[]>()

/** Every structure of an answer that has a task's identity, found once. */
export function tasksIn(look: Look): readonly TaskView[] {
  if (!look.reading || !look.shape) return []
  const found = known.get(look) ?? [...find(look.reading.value, look.shape.output, '', '', look)]
  known.set(look, found)
  return found
}

function* find(value: Value, schema: Schema, xmlPath: string, at: string, look: Look): Generator<TaskView> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries())
      yield* find(item, schema.items ?? {}, `${xmlPath}[]`, `${at}[${i + 1}]`, look)
  } else if (typeof value === 'object' && value !== null) {
    const structure = value as Params
    const identity = Object.entries(schema.properties ?? {}).find(([, member]) => member.life === 'id')?.[0]
    const id = identity && structure[identity]
    if (typeof id === 'string') yield { look, id, value: structure, schema, xmlPath, at }
    for (const [name, member] of Object.entries(structure)) {
      const shape = schema.properties?.[name]
      if (shape)
        yield* find(
          member,
          shape,
          dotted(xmlPath, xmlName(name, shape)),
          dotted(at, xmlName(name, shape)),
          look,
        )
    }
  }
}

/** Whether a look made a task: a success of an operation that selects none. */
export const isCreation = ({ shape, reading }: Look): boolean =>
  Boolean(reading && shape && !Object.values(shape.input.properties ?? {}).some(({ selects }) => selects))
