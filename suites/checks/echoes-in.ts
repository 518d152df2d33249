import type { Look } from '../../harness/judge/look.ts'
import { stateOf } from '../../harness/judge/task-state.ts'
import { isCreation, type TaskView, tasksIn } from '../../harness/judge/tasks.ts'
import type { Params, Value } from '../../harness/shape/encode.ts'
import { fillDeep } from '../../harness/shape/fill.ts'
import { members } from '../../harness/shape/members.ts'
import { xmlName } from '../../harness/shape/names.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import { dotted } from '../../harness/shape/visit.ts'
import { isDryRun } from './stories.ts'
import { isNothing, isSameSet, valueAt } from './values.ts'

/** A member of a task that repeats a parameter: what was sent, what is there, and whether that is right. */
export type Repeated = {
  readonly task: TaskView
  readonly schema: Schema
  /** What the parameter was; undefined where it was not sent. */
  readonly expected: Value | undefined
  readonly value: Value | undefined
  readonly xmlPath: string
  readonly at: string
  /** Which item of the request's list it repeats, for each list that it stands in. */
  readonly indices: readonly number[]
  /** The structure that has it always has it: where it lacks, that is a clause of its own. */
  readonly isRequired: boolean
  readonly isRight: boolean
}

const known = new WeakMap<readonly Look[], readonly Repeated[]>()

/** Everything that the tasks of a case repeat, or could repeat, of the requests that made them, at every look. */
export function echoesIn(looks: readonly Look[]): readonly Repeated[] {
  const found = known.get(looks) ?? [...findEchoes(looks)]
  known.set(looks, found)
  return found
}

function* findEchoes(looks: readonly Look[]): Generator<Repeated> {
  const sent = new Map<string, Params>()
  for (const look of looks)
    for (const task of repeatingIn(look)) {
      if (isCreation(look) && !isDryRun(look) && look.step.params && !sent.has(task.id))
        sent.set(task.id, fillDeep(look.step.params, look.exchange.bindings))
      const params = sent.get(task.id)
      if (params) yield* echoesOf(task, params)
    }
}

/** What may repeat parameters: tasks, and of an operation that has to do with none, its answer. */
function repeatingIn(look: Look): readonly TaskView[] {
  const { shape, reading, index } = look
  if (!shape || !reading) return []
  const { makes, describes, cancels } = shape.operation
  if (makes ?? describes ?? cancels) return tasksIn(look)
  if (!members(shape.output).some(({ schema }) => schema.echo)) return []
  return [{ look, id: `answer ${index}`, value: reading.value, schema: shape.output, xmlPath: '', at: '' }]
}

function* echoesOf(task: TaskView, params: Params): Generator<Repeated> {
  for (const place of walk(task.value, { ...task, isRequired: true, indices: [] }, params)) {
    const expected = valueAt(params, place.schema.echo!, place.indices)
    if (isConverted(place, expected, task)) continue
    yield { ...place, task, expected, isRight: isRight(place, expected, params) }
  }
}

type Place = Pick<Repeated, 'schema' | 'xmlPath' | 'at' | 'isRequired'> & {
  readonly indices: readonly number[]
}
type Found = Place & { readonly value: Value | undefined }

/** Every member that repeats a parameter, those that lack in a structure that is there included. */
function* walk(value: Value | undefined, place: Place, params: Params): Generator<Found> {
  const { schema, xmlPath, at, indices } = place
  if (!repeats(schema)) return
  if (schema.echo) yield { ...place, value }
  if (Array.isArray(value) && schema.items) {
    const order = orderOf(value, schema.items, params)
    for (const [i, item] of value.entries()) {
      const here = { xmlPath: `${xmlPath}[]`, at: `${at}[${i + 1}]`, indices: [...indices, order[i]!] }
      yield* walk(item, { schema: schema.items, isRequired: true, ...here }, params)
    }
  } else if (schema.properties && typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(schema.properties)) {
      const xml = xmlName(name, member)
      const isRequired = schema.required?.includes(name) ?? false
      const there = (value as Params)[name] ?? (isRequired ? undefined : hollow(member))
      const here = { schema: member, isRequired, xmlPath: dotted(xmlPath, xml), at: dotted(at, xml), indices }
      yield* walk(there, here, params)
    }
}

const repeating = new WeakMap<Schema, boolean>()

/** Whether something in a schema repeats a parameter. */
function repeats(schema: Schema): boolean {
  const before = repeating.get(schema)
  if (before !== undefined) return before
  const inside = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])]
  const found = schema.echo !== undefined || inside.some(repeats)
  repeating.set(schema, found)
  return found
}

/** Where a structure lacks that holds nothing but repeated members, each of them does. */
const hollow = ({ properties }: Schema): Params | undefined =>
  properties && Object.values(properties).every(({ echo }) => echo) ? {} : undefined

/**
 * Which item that was sent each item of an answer repeats: no document says that they stand in the same order. The one
 * in the same place unless another fits better.
 */
function orderOf(items: readonly Value[], schema: Schema, params: Params): readonly number[] {
  const free = items.map((_, i) => i)
  return items.map((item, i) => {
    const gain = (index: number) => fitOf(item, schema, index, params) + (index === i ? 0.5 : 0)
    const best = free.reduce(
      (most, index) => (gain(index) > gain(most) ? index : most),
      free.includes(i) ? i : free[0]!,
    )
    free.splice(free.indexOf(best), 1)
    return best
  })
}

function fitOf(item: Value, schema: Schema, index: number, params: Params): number {
  const place: Place = { schema, isRequired: true, xmlPath: '', at: '', indices: [index] }
  return walk(item, place, params).reduce((sum, found) => {
    const expected = valueAt(params, found.schema.echo!, found.indices)
    const isThere = expected !== undefined && !isNothing(found.value)
    return sum + (isThere && isRight(found, expected, params) ? 1 : 0)
  }, 0)
}

/** A task that is done may show the image that came of it: RAW, and of that size (errata F1). */
function isConverted({ schema, value, at }: Found, expected: Value | undefined, task: TaskView): boolean {
  if (schema.compare !== 'until-converted' || isNothing(value) || String(value) === String(expected))
    return false
  const image = at.slice(0, at.lastIndexOf('.'))
  const format = [...walkAt(task, `${image}.format`)][0]
  return stateOf(task)?.standing === 'ended' && format === 'RAW'
}

function* walkAt(task: TaskView, wanted: string): Generator<Value | undefined> {
  for (const { at, value } of walk(task.value, { ...task, isRequired: true, indices: [] }, {}))
    if (at === wanted) yield value
}

/** Texts that are written where a language has nothing to write. */
const nothings = /^(none|null|undefined|nil|nan|\[object Object\])$/i

function isRight({ schema, value, indices }: Found, expected: Value | undefined, params: Params): boolean {
  const other = schema.orEcho && valueAt(params, schema.orEcho, indices)
  if (other !== undefined && isSame(other, value, schema)) return true
  if (expected !== undefined && !isNothing(expected))
    return isNothing(value) || isSame(expected, value, schema)
  if (isNothing(value)) return true
  return schema.unset !== 'nothing' && !nothings.test(String(value))
}

function isSame(expected: Value, actual: Value | undefined, schema: Schema): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && isSameSet(expected, actual)
  const [a, b] = [String(expected), String(actual ?? '')]
  if (schema.compare === 'ignore-case') return a.toLowerCase() === b.toLowerCase()
  return schema.type === 'number' ? Number(a) === Number(b) : a === b
}
