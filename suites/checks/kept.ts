import { clauseId } from '../../harness/golden/clause-id.ts'
import { fitsAny } from '../../harness/golden/situations.ts'
import type { CaseCheck, Compared, Look } from '../../harness/judge/look.ts'
import { selectedIds } from '../../harness/judge/settled.ts'
import { type TaskView, tasksIn } from '../../harness/judge/tasks.ts'
import { visit } from '../../harness/shape/visit.ts'
import { echoesIn } from './echoes-in.ts'
import { expectThat } from './expect.ts'
import { steadyIn } from './steady.ts'
import { isNothing } from './values.ts'

/**
 * What an operation has once shown of a task, of what the request said and of what was made, it shows at every later
 * look, whatever becomes of the task.
 */
export const kept: CaseCheck = function* (looks) {
  const known = new Map<string, Set<string>>()
  const lasting = lastingIn(looks)
  for (const look of looks.filter(({ shape }) => shape?.operation.describes)) {
    yield* forgotten(look, known)
    for (const task of tasksIn(look)) {
      // What is shown at one API version need not be at another.
      const key = `${look.step.operation} ${task.id}`
      const before = known.get(`${key} at ${look.version}`) ?? new Set<string>()
      known.set(key, before).set(`${key} at ${look.version}`, before)
      const now = shownBy(task, looks)
      const lost = [...before].filter((at) => !now.has(at))
      if (before.size && look.step.role === 'test') {
        const mismatch = {
          path: `${task.at}.${lost[0]}`,
          expected: 'what an earlier look showed',
          actual: 'absent',
          cause: `${lost.join(', ')} lost from one look to the next`,
        }
        yield { ...expectThat(clauseId(look.step.operation, 'kept'), lost.length === 0, mismatch), at: look }
      }
      for (const at of now) if (lasting.get(task)?.has(at)) before.add(at)
    }
  }
}

/** A task that was shown is refused as unknown, though the page says for how long it is shown. */
function* forgotten(look: Look, known: ReadonlyMap<string, unknown>): Generator<Compared> {
  const { step, shape, answer, exchange, final, library } = look
  const remembers = shape?.operation.remembers
  if (!final || !remembers || answer.kind !== 'error' || step.role !== 'test') return
  if (step.expect.situation || step.extra) return
  const ids = selectedIds(step.operation, exchange.request.wire, library)
  if (!ids.length || !ids.every((id) => known.has(`${step.operation} ${id}`))) return
  if (!fitsAny(['forgotten-task'], answer.code, library)) return
  yield {
    clause: clauseId(step.operation, 'kept'),
    at: look,
    mismatch: {
      path: 'Errors.Error.Code',
      expected: `${ids.join(', ')}, as an earlier look showed`,
      actual: answer.code,
      diagnosis: `Tasks that are over are shown for seven days (${remembers}).`,
      cause: 'tasks that are forgotten at once',
    },
  }
}

/** Where in a task something stands. */
function shownBy(task: TaskView, looks: readonly Look[]): ReadonlySet<string> {
  const steady = steadyIn(task, looks)
  const places = visit(task.value, task.schema, task.xmlPath, task.at)
  return new Set(places.flatMap(({ value, at }) => (isNothing(value) ? [] : steady(at))))
}

/** Where in each task stands what was sent, or what was made and stays as it is. */
function lastingIn(looks: readonly Look[]): ReadonlyMap<TaskView, ReadonlySet<string>> {
  const found = new Map<TaskView, Set<string>>()
  const add = (task: TaskView, at: string) => found.set(task, (found.get(task) ?? new Set()).add(at))
  for (const { task, at, expected, isRight } of echoesIn(looks))
    if (isRight && !isNothing(expected)) add(task, steadyIn(task, looks)(at))
  for (const task of looks.flatMap(tasksIn))
    for (const { schema, at } of visit(task.value, task.schema, task.xmlPath, task.at))
      if (schema.life === 'once') add(task, steadyIn(task, looks)(at))
  return found
}
