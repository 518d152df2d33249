import { once } from '../../harness/base/once.ts'
import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Compared } from '../../harness/judge/look.ts'
import { stateOf } from '../../harness/judge/task-state.ts'
import { type TaskView, tasksIn } from '../../harness/judge/tasks.ts'
import type { Params, Value } from '../../harness/shape/encode.ts'
import { xmlName } from '../../harness/shape/names.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import { dotted, type Place, visit } from '../../harness/shape/visit.ts'
import { expectThat } from './expect.ts'
import { valueAt } from './values.ts'

/** Values that follow from something else: from another member, from the request, from the time of the answer. */
export const derived: CaseCheck = function* (looks) {
  for (const look of looks.filter(({ step }) => step.role === 'test'))
    for (const task of tasksIn(look)) {
      yield* shown(task)
      for (const place of visit(task.value, task.schema, task.xmlPath, task.at))
        if (isDerived(place.schema)) yield* compare(place, task)
    }
}

const isDerived = ({ atMost, after, endsIn, within, holds }: Schema): boolean =>
  (atMost ?? after ?? endsIn ?? within ?? holds) !== undefined

type Held = { readonly holds: boolean; readonly expected: string; readonly diagnosis: string }

function* compare(place: Place, task: TaskView): Generator<Compared> {
  const clause = clauseId(task.look.step.operation, `output.${place.xmlPath}:range`)
  for (const rule of [bounded, stillToCome, named, within, holding])
    for (const { holds, expected, diagnosis } of rule(place, task))
      yield {
        ...expectThat(clause, holds, {
          path: place.at,
          expected,
          actual: String(place.value),
          diagnosis,
          cause: `${place.name} out of its range`,
        }),
        at: task.look,
      }
}

function* bounded({ schema, value, parent }: Place): Generator<Held> {
  const most = schema.atMost && number(valueAt(parent, schema.atMost, []))
  if (most === undefined || most === '' || number(value) === undefined) return
  yield {
    holds: number(value)! <= most,
    expected: `at most ${most}`,
    diagnosis: `It counts up to ${schema.atMost}.`,
  }
}

function* stillToCome({ schema, value }: Place, task: TaskView): Generator<Held> {
  const time = Date.parse(String(value))
  if (schema.after !== 'now' || stateOf(task)?.standing !== 'live' || Number.isNaN(time)) return
  yield {
    holds: time > timeAt(task),
    expected: 'a time that is still to come',
    diagnosis: 'A task that is under way has not expired.',
  }
}

function* named({ schema, value, parent }: Place): Generator<Held> {
  const endings = (schema.endsIn ?? [])
    .flatMap((name) => String(parent[name] ?? '') || [])
    .map((ending) => `.${ending.toLowerCase()}`)
  if (!endings.length || typeof value !== 'string') return
  yield {
    holds: endings.some((ending) => value.toLowerCase().endsWith(ending)),
    expected: `…${endings.join(' or ')}`,
    diagnosis: 'The name of the object ends in the format of what is written.',
  }
}

function* within({ schema, value }: Place, task: TaskView): Generator<Held> {
  if (schema.within !== 'task' || stateOf(task)?.value !== 'completed') return
  yield {
    holds: !['active', 'cancelling'].includes(String(value)),
    expected: 'no state of work under way',
    diagnosis: 'The task that it is a part of is completed.',
  }
}

function* holding({ schema, value }: Place, task: TaskView): Generator<Held> {
  if (!schema.holds || typeof value !== 'string') return
  const parts = schema.holds.map((path) => (path === 'id' ? task.id : sentOf(task, path)))
  yield {
    holds: value.includes(parts.join('')),
    expected: `${parts.join('')}…`,
    diagnosis: 'The name of the object is made of the prefix that was sent and the id of the task.',
  }
}

/** Clocks may differ by so much, where the target does not say what time it has; milliseconds. */
const hour = 3_600_000

/** The time of an answer by the target's own clock. */
const timeAt = ({ look: { exchange } }: TaskView): number =>
  Date.parse(exchange.response?.headers.date ?? '') || exchange.sentAt - hour

const number = (value: Value | undefined): bigint | undefined =>
  /^-?\d{1,40}$/.test(String(value)) ? BigInt(String(value)) : undefined

/** What the request of the same look sent; nothing where another request made the task. */
const sentOf = ({ look: { step } }: TaskView, path: string): string =>
  String(valueAt(step.params, path, []) ?? '')

/** Members that every recorded answer has, and that repeat nothing; and what a task that is done has made. */
function* shown(task: TaskView): Generator<Compared> {
  const { look } = task
  const isDone = Boolean(look.shape?.operation.describes) && stateOf(task)?.value === 'completed'
  for (const { value, schema, xmlPath, at } of structuresOf(task))
    for (const { name, xml, isMade } of shownMembers(schema)) {
      if (isMade && !isDone) continue
      const mismatch = {
        path: dotted(at, xml),
        expected: 'a value',
        actual: 'absent',
        diagnosis: isDone
          ? 'The task is completed, and shows what it made.'
          : 'Every recorded answer of the service has it.',
        cause: `${xml} is never shown`,
      }
      const clause = clauseId(look.step.operation, `output.${dotted(xmlPath, xml)}:shown`)
      yield { ...expectThat(clause, value[name] !== undefined, mismatch), at: look }
    }
}

/** The members of a structure that answers show, and whether they are what a task makes. */
const shownMembers = once(({ properties = {} }: Schema) =>
  Object.entries(properties)
    .filter(([, { levels, echo }]) => levels?.shown && !echo)
    .map(([name, member]) => ({
      ...{ name, xml: xmlName(name, member) },
      isMade: Boolean(member.distinct ?? member.items),
    })),
)

type Structure = {
  readonly value: Params
  readonly schema: Schema
  readonly xmlPath: string
  readonly at: string
}

/** The task, and every structure in it. */
function structuresOf(task: TaskView): Structure[] {
  const found: Structure[] = [task]
  for (const { value, schema, xmlPath, at } of visit(task.value, task.schema, task.xmlPath, task.at))
    if (schema.items?.properties && Array.isArray(value))
      for (const [i, item] of value.entries())
        found.push({ value: item, schema: schema.items, xmlPath: `${xmlPath}[]`, at: `${at}[${i + 1}]` })
    else if (schema.properties) found.push({ value: value as Params, schema, xmlPath, at })
  return found
}
