import { once } from '../../harness/base/once.ts'
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

/** Everything that the tasks of a case repeat, or could repeat, of the requests that made them, at every look. */
export const echoesIn = once((looks: readonly Look[]): readonly Repeated[] => [...findEchoes(looks)])

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
  for (const place of placesIn(task, params)) {
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
function placesIn({ value, schema, xmlPath, at }: TaskView, params: Params): readonly Found[] {
  const found: Found[] = []
  if (repeats(schema)) walk(value, { schema, xmlPath, at, isRequired: true, indices: [] }, params, found)
  return found
}

function walk(value: Value | undefined, place: Place, params: Params, found: Found[]): void {
  const { schema, xmlPath, at, indices } = place
  if (schema.echo) found.push({ ...place, value })
  if (Array.isArray(value) && schema.items) {
    if (!repeats(schema.items)) return
    const order = orderOf(value, schema.items, params)
    for (const [i, item] of value.entries()) {
      const here = { xmlPath: `${xmlPath}[]`, at: `${at}[${i + 1}]`, indices: [...indices, order[i]!] }
      walk(item, { schema: schema.items, isRequired: true, ...here }, params, found)
    }
  } else if (schema.properties && typeof value === 'object' && value !== null)
    for (const { name, member, xml, isRequired, hollow } of repeatingMembers(schema)) {
      const there = (value as Params)[name] ?? (isRequired ? undefined : hollow)
      const here = { schema: member, isRequired, xmlPath: dotted(xmlPath, xml), at: dotted(at, xml), indices }
      walk(there, here, params, found)
    }
}

/** Whether something in a schema repeats a parameter. */
const repeats: (schema: Schema) => boolean = once(
  ({ echo, properties = {}, items }: Schema) =>
    echo !== undefined || Object.values(properties).some(repeats) || (items !== undefined && repeats(items)),
)

/** The members of a structure that repeat parameters, or have some in them that do. */
const repeatingMembers = once(({ properties = {}, required = [] }: Schema) =>
  Object.entries(properties)
    .filter(([, member]) => repeats(member))
    .map(([name, member]) => ({
      ...{ name, member, xml: xmlName(name, member), hollow: hollow(member) },
      isRequired: required.includes(name),
    })),
)

/** Where a structure lacks that holds nothing but repeated members, each of them does. */
const hollow = ({ properties }: Schema): Params | undefined =>
  properties && Object.values(properties).every(({ echo }) => echo) ? {} : undefined

/**
 * Which item that was sent each item of an answer repeats: no document says that they stand in the same order. The one
 * in the same place unless another fits better.
 */
function orderOf(items: readonly Value[], schema: Schema, params: Params): readonly number[] {
  if (items.length === 1) return [0]
  const free = items.map((_, i) => i)
  return items.map((item, i) => {
    const gains = free.map((index) => fitOf(item, schema, index, params) + (index === i ? 0.5 : 0))
    const most = Math.max(...gains)
    const own = free.indexOf(i)
    const best = gains[own] === most ? own : gains.indexOf(most)
    return free.splice(best, 1)[0]!
  })
}

function fitOf(item: Value, schema: Schema, index: number, params: Params): number {
  const place: Place = { schema, isRequired: true, xmlPath: '', at: '', indices: [index] }
  const inside: Found[] = []
  walk(item, place, params, inside)
  return inside.reduce((sum, found) => {
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
  const format = placesIn(task, {}).find((one) => one.at === `${image}.format`)?.value
  return stateOf(task)?.standing === 'ended' && format === 'RAW'
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
