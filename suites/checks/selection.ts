import { clauseId } from '../../harness/golden/clause-id.ts'
import { fitsAny } from '../../harness/golden/situations.ts'
import type { CaseCheck, Compared, Look } from '../../harness/judge/look.ts'
import { selectedIds } from '../../harness/judge/settled.ts'
import { tasksIn } from '../../harness/judge/tasks.ts'
import { isFiltered } from './listed.ts'
import { mayBeGone, type Story, storiesOf } from './stories.ts'

/** A describe by ids gives those tasks, each once, and no others; one that is over may be forgotten. */
export const selection: CaseCheck = function* (looks) {
  const stories = storiesOf(looks)
  yield* notFound(looks)
  for (const look of looks)
    if (
      look.final &&
      look.reading &&
      look.step.role === 'test' &&
      !look.step.expect.situation &&
      !isFiltered(look)
    )
      yield* compare(look, stories)
}

/** A target may come to know a new task by its id a little later than its list does: so often it was asked again. */
const manyAttempts = 10

/** A task that the list shows before and after is refused as unknown by its id. */
function* notFound(looks: readonly Look[]): Generator<Compared> {
  const isListedAt = (id: string, some: readonly Look[]) =>
    some.some((one) => tasksIn(one).some((task) => task.id === id))
  for (const look of looks) {
    const { answer, step, exchange, library, final, index } = look
    if (!final || answer.kind !== 'error' || !fitsAny(['forgotten-task'], answer.code, library)) continue
    if (exchange.attempt < manyAttempts) continue
    const lists = looks.filter((one) => one.step.operation === step.operation && one.reading)
    for (const id of selectedIds(step.operation, exchange.request.wire, library)) {
      const [before, after] = [
        lists.filter((one) => one.index < index),
        lists.filter((one) => one.index > index),
      ]
      if (!isListedAt(id, before) || !isListedAt(id, after)) continue
      yield {
        clause: clauseId(step.operation, 'selection'),
        at: look,
        mismatch: {
          path: 'Errors.Error.Code',
          expected: id,
          actual: answer.code,
          diagnosis: 'The list of all tasks shows it, before and after.',
          cause: 'tasks that are not found by their id',
        },
      }
    }
  }
}

function* compare(look: Look, stories: readonly Story[]): Generator<Compared> {
  const wanted = [
    ...new Set(selectedIds(look.step.operation, look.exchange.request.wire, look.library)),
  ].sort()
  if (!wanted.length) return
  const got = tasksIn(look)
    .map(({ id }) => id)
    .sort()
  const clause = clauseId(look.step.operation, 'selection')
  const right = wanted.filter((id) => got.includes(id) || !mayLack(id, look, stories))
  if (JSON.stringify(got) === JSON.stringify(right))
    return void (yield { clause, at: look, facts: right.length })
  yield {
    clause,
    at: look,
    mismatch: {
      path: 'task ids',
      expected: wanted.join(', '),
      actual: got.length > 5 ? `${got.length} tasks` : got.join(', ') || 'none',
      diagnosis: 'Answer with the tasks whose ids were asked for, each once, and with no others.',
      cause: 'tasks that were not asked for, or not all that were',
    },
  }
}

/** Whether an answer may be without a task that was asked for: one that is over, or that this operation never had. */
function mayLack(id: string, look: Look, stories: readonly Story[]): boolean {
  const story = stories.find((one) => one.id === id)
  if (!story) return Boolean(look.step.expect.open)
  const isKnown = story.sightings.some(
    ({ task }) => task.look.index < look.index && task.look.step.operation === look.step.operation,
  )
  return mayBeGone(story, look) || (Boolean(look.step.expect.open) && !isKnown)
}
