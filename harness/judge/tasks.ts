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
  const before = known.get(look)
  if (before) return before
  const found: TaskView[] = []
  find(look.reading.value, { schema: look.shape.output, xmlPath: '', at: '', look }, found)
  known.set(look, found)
  return found
}

type Place = Omit<TaskView, 'id' | 'value'>

function find(value: Value, place: Place, found: TaskView[]): void {
  const { schema, xmlPath, at } = place
  if (Array.isArray(value)) {
    const items = { ...place, schema: schema.items ?? {}, xmlPath: `${xmlPath}[]` }
    for (const [i, item] of value.entries()) find(item, { ...items, at: `${at}[${i + 1}]` }, found)
  } else if (typeof value === 'object' && value !== null) {
    const structure = value as Params
    const id = structure[identityOf(schema)]
    if (typeof id === 'string') found.push({ ...place, id, value: structure })
    for (const name of Object.keys(structure)) {
      const inner = structure[name]
      const shape = typeof inner === 'object' ? schema.properties?.[name] : undefined
      if (!shape) continue
      const xml = xmlName(name, shape)
      find(inner!, { ...place, schema: shape, xmlPath: dotted(xmlPath, xml), at: dotted(at, xml) }, found)
    }
  }
}

const identities = new WeakMap<Schema, string>()

/** The member of a structure that is the identity of a task; empty where it has none. */
function identityOf(schema: Schema): string {
  const before = identities.get(schema)
  if (before !== undefined) return before
  const [name] = Object.entries(schema.properties ?? {}).find(([, member]) => member.life === 'id') ?? ['']
  identities.set(schema, name)
  return name
}

/** Whether a look made a task: a success of an operation that selects none. */
export const isCreation = ({ shape, reading }: Look): boolean =>
  Boolean(reading && shape && !Object.values(shape.input.properties ?? {}).some(({ selects }) => selects))
