import type { Params, Value } from '../../harness/encode.ts'
import { fillDeep } from '../../harness/fill.ts'
import type { Schema } from '../../harness/golden/schema.ts'
import type { CaseCheck, Compared, Look } from '../../harness/look.ts'
import { xmlName } from '../../harness/names.ts'
import { isForgiven } from '../../harness/read.ts'
import { dotted, isCreation, type TaskView, tasksIn } from '../../harness/tasks.ts'

/** What a caller sent when a task was made comes back to the letter, then and at every later look. */
export const echoes: CaseCheck = function* (looks) {
  for (const { task, ...echo } of echoesIn(looks))
    if (task.look.step.role === 'test' && !(echo.isRight && isForgiven(task.look.reading!, echo.at)))
      yield compare(task, echo)
}

/** A member of a task that repeats what was sent, as it should be and as it is. */
export type Repeated = Echo & { readonly task: TaskView; readonly expected: Value; readonly isRight: boolean }

/** Everything that the tasks of a case repeat of the requests that made them, in every look at them. */
export function* echoesIn(looks: readonly Look[]): Generator<Repeated> {
  const sent = new Map<string, Params>()
  for (const look of looks)
    for (const task of tasksIn(look)) {
      if (isCreation(look) && look.step.params && !sent.has(task.id)) sent.set(task.id, sentBy(look))
      const params = sent.get(task.id)
      if (params) yield* echoesOf(task, params)
    }
}

const sentBy = ({ step, exchange }: Look): Params => fillDeep(step.params ?? {}, exchange.bindings)

function* echoesOf(task: TaskView, params: Params): Generator<Repeated> {
  for (const echo of walk(task.value, task.schema, task.xmlPath, task.at, [])) {
    const expected = valueAt(params, echo.schema.echo!, echo.indices)
    if (expected === undefined || isNothing(expected)) continue
    if (echo.schema.compare === 'if-there' && isNothing(echo.value)) continue
    yield { ...echo, task, expected, isRight: isSame(expected, echo.value, echo.schema) }
  }
}

function compare(
  { look }: TaskView,
  { xmlPath, at, schema, value, expected, isRight }: Omit<Repeated, 'task'>,
): Compared {
  const clause = `${look.step.operation}.output.${xmlPath}:echo`
  if (isRight) return { clause, at: look }
  const mismatch = {
    path: at,
    expected: show(expected),
    actual: isNothing(value) ? 'absent' : show(value),
    diagnosis: `The request sent ${schema.echo}; the task has to give it back as it was.`,
    cause: `${xmlPath.split('.').slice(-2).join('.')} does not repeat ${schema.echo}`,
  }
  return { clause, at: look, mismatch }
}

type Echo = {
  schema: Schema
  value: Value | undefined
  xmlPath: string
  at: string
  indices: readonly number[]
}

/** Every member of a task that repeats a parameter, those that lack in a structure that is there included. */
function* walk(
  value: Value | undefined,
  schema: Schema,
  xmlPath: string,
  at: string,
  indices: readonly number[],
): Generator<Echo> {
  if (schema.echo) yield { schema, value, xmlPath, at, indices }
  if (Array.isArray(value) && schema.items) {
    for (const [i, item] of value.entries())
      yield* walk(item, schema.items, `${xmlPath}[]`, `${at}[${i + 1}]`, [...indices, i])
  } else if (schema.properties && typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(schema.properties)) {
      const xml = xmlName(name, member)
      const there = (value as Params)[name] ?? (schema.required?.includes(name) ? undefined : hollow(member))
      yield* walk(there, member, dotted(xmlPath, xml), dotted(at, xml), indices)
    }
}

/** Where a structure lacks that holds nothing but repeated members, each of them does; one that is required says so itself. */
const hollow = ({ properties }: Schema): Params | undefined =>
  properties && Object.values(properties).every(({ echo }) => echo) ? {} : undefined

/** The value at `DiskImages[].Image.Bytes`, the nth item of its nth list; all items where indices run out. */
export function valueAt(
  params: Value | undefined,
  path: string,
  indices: readonly number[],
): Value | undefined {
  const [head = '', ...rest] = path.split('.')
  const name = head.replace('[]', '')
  const value = (params as Params | undefined)?.[name]
  const tail = rest.join('.')
  if (!head.endsWith('[]') || !Array.isArray(value))
    return tail && !isNothing(value) ? valueAt(value, tail, indices) : value
  const [index, ...others] = indices
  if (index !== undefined) return tail ? valueAt(value[index], tail, others) : value[index]
  const all = (value as readonly Value[]).flatMap((item) => (tail ? valueAt(item, tail, []) : item) ?? [])
  return all.length ? all : undefined
}

const isNothing = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function isSame(expected: Value, actual: Value | undefined, schema: Schema): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && isSameSet(expected, actual)
  const [a, b] = [String(expected), String(actual ?? '')]
  if (schema.compare === 'ignore-case') return a.toLowerCase() === b.toLowerCase()
  return schema.type === 'number' ? Number(a) === Number(b) : a === b
}

const isSameSet = (expected: readonly Value[], actual: readonly Value[]): boolean =>
  JSON.stringify(expected.map(show).sort()) === JSON.stringify(actual.map(show).sort())

/** A value as text, the members of a structure in the order of their names and without the empty ones. */
function show(value: Value | undefined): string {
  if (Array.isArray(value)) return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).filter(([, member]) => !isNothing(member))
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))))
}
