import type { Params, Value } from '../../harness/encode.ts'
import { fillDeep } from '../../harness/fill.ts'
import type { Schema } from '../../harness/golden/schema.ts'
import type { CaseCheck, Compared, Look } from '../../harness/look.ts'
import { xmlName } from '../../harness/names.ts'
import { dotted, isCreation, type TaskView, tasksIn } from '../../harness/tasks.ts'

/** What a caller sent when a task was made comes back to the letter, then and at every later look. */
export const echoes: CaseCheck = function* (looks) {
  const sent = new Map<string, Params>()
  for (const look of looks)
    for (const task of tasksIn(look)) {
      if (isCreation(look) && look.step.params && !sent.has(task.id)) sent.set(task.id, sentBy(look))
      const params = sent.get(task.id)
      if (params && look.step.role === 'test') yield* compareTask(task, params)
    }
}

const sentBy = ({ step, exchange }: Look): Params => fillDeep(step.params ?? {}, exchange.bindings)

function* compareTask(task: TaskView, params: Params): Generator<Compared> {
  const base = `${task.look.step.operation}.output.`
  for (const echo of walk(task.value, task.schema, task.xmlPath, task.at, [])) {
    const expected = valueAt(params, echo.schema.echo!, echo.indices)
    if (expected === undefined || isNothing(expected)) continue
    const clause = `${base}${echo.xmlPath}:echo`
    if (isSame(expected, echo.value, echo.schema)) yield { clause, at: task.look }
    else
      yield {
        clause,
        at: task.look,
        mismatch: {
          path: echo.at,
          expected: show(expected),
          actual: isNothing(echo.value) ? 'absent' : show(echo.value),
          diagnosis: `The request sent ${echo.schema.echo}; the task has to give it back as it was.`,
          cause: `${echo.xmlPath.split('.').slice(-2).join('.')} does not repeat ${echo.schema.echo}`,
        },
      }
  }
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
      yield* walk((value as Params)[name], member, dotted(xmlPath, xml), dotted(at, xml), indices)
    }
}

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
