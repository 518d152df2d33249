import type { Params, Value } from '../../harness/encode.ts'
import type { CaseCheck, Compared } from '../../harness/look.ts'
import { xmlName } from '../../harness/names.ts'
import { type TaskView, tasksIn } from '../../harness/tasks.ts'
import { dotted, type Place, visit } from '../../harness/visit.ts'
import { expectThat } from './expect.ts'
import { stateOf } from './task-state.ts'
import { valueAt } from './values.ts'

/** Values that follow from something else: from another member, from the request, from the time of the answer. */
export const derived: CaseCheck = function* (looks) {
  for (const look of looks.filter(({ step }) => step.role === 'test'))
    for (const task of tasksIn(look)) {
      yield* shown(task)
      for (const place of visit(task.value, task.schema, task.xmlPath, task.at)) yield* compare(place, task)
    }
}

function* compare(place: Place, task: TaskView): Generator<Compared> {
  const { schema, xmlPath, at, value } = place
  const clause = `${task.look.step.operation}.output.${xmlPath}:range`
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
      Date.parse(String(value)) > task.look.exchange.sentAt - hour,
      'a time that is still to come',
      'A task that is under way has not expired.',
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

/** Clocks may differ by so much; milliseconds. */
const hour = 3_600_000

const number = (value: Value | undefined): bigint | undefined =>
  /^-?\d{1,40}$/.test(String(value)) ? BigInt(String(value)) : undefined

/** What the request of the same look sent; nothing where another request made the task. */
const sentOf = ({ look: { step } }: TaskView, path: string): string =>
  String(valueAt(step.params, path, []) ?? '')

/** Members that every recorded answer has, and that repeat nothing. */
function* shown({ value, schema, xmlPath, at, look }: TaskView): Generator<Compared> {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    if (!member.levels?.shown || member.echo || member.items) continue
    const xml = xmlName(name, member)
    const mismatch = {
      path: dotted(at, xml),
      expected: 'a value',
      actual: 'absent',
      diagnosis: 'Every recorded answer of the service has it.',
      cause: `${xml} is never shown`,
    }
    const clause = `${look.step.operation}.output.${dotted(xmlPath, xml)}:shown`
    yield { ...expectThat(clause, (value as Params)[name] !== undefined, mismatch), at: look }
  }
}
