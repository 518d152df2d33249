import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Compared } from '../../harness/judge/look.ts'
import { stateOf } from '../../harness/judge/task-state.ts'
import { type TaskView, tasksIn } from '../../harness/judge/tasks.ts'
import type { Value } from '../../harness/shape/encode.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import { type Place, visit } from '../../harness/shape/visit.ts'
import { steadyIn } from './steady.ts'

/** From look to look a task moves along its machine, its progress never falls, and its ids stay what they are. */
export const life: CaseCheck = function* (looks) {
  const last = new Map<string, Map<string, Value>>()
  for (const look of looks)
    for (const task of tasksIn(look)) {
      const before = last.get(task.id) ?? new Map<string, Value>()
      const steady = steadyIn(task, looks)
      for (const living of visit(task.value, task.schema, task.xmlPath, task.at).filter(isLiving)) {
        const place = steady(living.at)
        const earlier = before.get(place)
        // What was done so far is taken back when a task is cancelled.
        const isTakenBack = living.schema.life === 'grows' && stateOf(task)?.standing === 'cancelled'
        if (earlier !== undefined && look.step.role === 'test' && !isTakenBack)
          yield compare(living, earlier, task)
        before.set(place, living.value)
      }
      last.set(task.id, before)
    }
}

const isLiving = ({ schema }: Place): boolean => schema.life !== undefined && schema.life !== 'id'

function compare(
  { schema, value, xmlPath, at }: Place,
  earlier: Value,
  { look, xmlPath: base }: TaskView,
): Compared {
  const clause = clauseId(look.step.operation, `output.${xmlPath}:life`)
  const may = allowed(schema, earlier, value, look.library.machines)
  if (!may) return { clause, at: look }
  const mismatch = {
    path: at,
    expected: may,
    actual: String(value),
    cause: `${xmlPath.slice(base.length).replace(/^\./, '')}: ${schema.life}`,
  }
  return {
    clause,
    at: look,
    mismatch: { ...mismatch, diagnosis: `An earlier look at the same task had ${earlier}.` },
  }
}

/** What would have been right, where `value` may not follow `earlier`. */
function allowed(
  { life, machine }: Schema,
  earlier: Value,
  value: Value,
  machines: TaskView['look']['library']['machines'],
): string | undefined {
  if (life === 'grows') return fell(earlier, value) ? `at least ${earlier}` : undefined
  if (life === 'once') return value === earlier ? undefined : String(earlier)
  const next = machines[machine ?? '']?.transitions[String(earlier)]
  return !next || next.includes(String(value)) ? undefined : `after ${earlier}: ${next.join(' | ')}`
}

/** Only whole numbers can fall: a progress in words says nothing. */
const fell = (earlier: Value, value: Value): boolean =>
  [earlier, value].every((one) => /^-?\d+$/.test(String(one))) &&
  BigInt(String(value)) < BigInt(String(earlier))
