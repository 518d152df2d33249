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

function* compare(place: Place, task: TaskView): Generator<Compared> {
  const { schema, xmlPath, at, value } = place
  const clause = clauseId(task.look.step.operation, `output.${xmlPath}:range`)
  const told = (holds: boolean, expected: string, diagnosis: string): Compared => ({
    ...expectThat(clause, holds, {
      path: at,
      expected,
      actual: String(value),
      diagnosis,
      cause: `${place.name} out of its range`,
    }),
    at: task.look,
  })
  const most = schema.atMost && number(valueAt(place.parent, schema.atMost, []))
  if (most !== undefined && most !== '' && number(value) !== undefined)
    yield told(number(value)! <= most, `at most ${most}`, `It counts up to ${schema.atMost}.`)
  if (
    schema.after === 'now' &&
    stateOf(task)?.standing === 'live' &&
    !Number.isNaN(Date.parse(String(value)))
  )
    yield told(
      Date.parse(String(value)) > timeAt(task),
      'a time that is still to come',
      'A task that is under way has not expired.',
    )
  const endings = (schema.endsIn ?? []).flatMap((name) => String(place.parent[name] ?? '') || [])
  if (endings.length && typeof value === 'string')
    yield told(
      endings.some((ending) => value.toLowerCase().endsWith(`.${ending.toLowerCase()}`)),
      `…${endings.map((ending) => `.${ending.toLowerCase()}`).join(' or ')}`,
      'The name of the object ends in the format of what is written.',
    )
  if (schema.within === 'task' && stateOf(task)?.value === 'completed')
    yield told(
      !['active', 'cancelling'].includes(String(value)),
      'no state of work under way',
      'The task that it is a part of is completed.',
    )
  if (schema.holds && typeof value === 'string') {
    const parts = schema.holds.map((path) => (path === 'id' ? task.id : sentOf(task, path)))
    yield told(
      parts.every((part) => value.includes(part)),
      parts.filter(Boolean).join(' … '),
      'The name of the object is made of the prefix that was sent and the id of the task.',
    )
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
