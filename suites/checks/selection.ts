import type { CaseCheck, Compared, Look } from '../../harness/look.ts'
import { selectedIds } from '../../harness/settled.ts'
import { tasksIn } from '../../harness/tasks.ts'
import { isFiltered } from './listed.ts'
import { mayBeGone, type Story, storiesOf } from './stories.ts'

/** A describe by ids gives those tasks, each once, and no others; one that is over may be forgotten. */
export const selection: CaseCheck = function* (looks) {
  const stories = storiesOf(looks)
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

function* compare(look: Look, stories: readonly Story[]): Generator<Compared> {
  const wanted = [
    ...new Set(selectedIds(look.step.operation, look.exchange.request.wire, look.library)),
  ].sort()
  if (!wanted.length) return
  const got = tasksIn(look)
    .map(({ id }) => id)
    .sort()
  const clause = `${look.step.operation}.selection`
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
