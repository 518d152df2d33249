import { once } from '../../harness/base/once.ts'
import type { Case } from '../../harness/golden/case.ts'
import { type ClauseId, clauseId } from '../../harness/golden/clause-id.ts'
import type { Shape } from '../../harness/golden/shape-of.ts'
import type { CaseCheck, Look } from '../../harness/judge/look.ts'
import { selectedIds, someElement } from '../../harness/judge/settled.ts'
import { tasksIn } from '../../harness/judge/tasks.ts'
import { courseClause } from './course-clause.ts'
import { expectThat } from './expect.ts'
import { isDryRun, mayBeGone, type Story, storiesOf } from './stories.ts'

/**
 * A list has every task of the case that the same operation showed before and shows again later, unless it may
 * have been over in between; one that is done all that time is kept. A page that is not the last proves nothing.
 */
export const listed: CaseCheck = function* (looks, kase) {
  const stories = storiesOf(looks)
  for (const look of looks.filter(isWholeList)) {
    const got = tasksIn(look).map(({ id }) => id)
    for (const story of stories) {
      const clause = dueBy(story, look, kase)
      if (!clause) continue
      const times = got.filter((id) => id === story.id).length
      const mismatch = {
        path: 'task ids',
        expected: `${story.id} once`,
        actual: times ? `${times} times` : 'absent',
        diagnosis: `${look.step.operation} shows the task when asked for its id, before and after.`,
        cause: 'lists that lack a task, or have it twice',
      }
      yield {
        ...expectThat(clause, times === 1, mismatch),
        at: look,
      }
    }
  }
}

export const isWholeList = once((look: Look): boolean => {
  const { answer, shape, step, exchange, library } = look
  if (
    !shape ||
    !selects(shape) ||
    !look.final ||
    step.follow ||
    isFiltered(look) ||
    answer.kind !== 'success' ||
    isDryRun(look)
  )
    return false
  const isPage = someElement(answer.root, ({ name, text }) => name === 'nextToken' && text !== '')
  return !isPage && selectedIds(step.operation, exchange.request.wire, library).length === 0
})

/** Whether an operation takes the ids of what it is to list. */
const selects = once(({ input: { properties = {} } }: Shape) =>
  Object.values(properties).some((member) => member.selects && member.items),
)

export const isFiltered = ({ exchange }: Look): boolean =>
  Object.keys(exchange.request.wire).some((key) => /^Filters?\./.test(key))

function isDue(story: Story, look: Look): boolean {
  const same = story.sightings.filter(({ task }) => task.look.step.operation === look.step.operation)
  const remembers = look.shape?.operation.remembers !== undefined
  const before = same.some(({ task }) => task.look.index < look.index)
  const after = same.some(
    ({ task, state }) => task.look.index > look.index && (state?.standing === 'live' || remembers),
  )
  return before && after && !mayBeGone(story, look)
}

/** The clause by which a list has to have a task; undefined where it need not. */
function dueBy(story: Story, look: Look, kase: Case): ClauseId | undefined {
  const { operation } = look.step
  if (isDue(story, look)) return courseClause(kase, operation, 'listed')
  return kase.kind !== 'sequence' && isDone(story, look) ? clauseId(operation, 'kept') : undefined
}

/** Whether a task is shown as done, by itself, both before and after a list. */
function isDone({ sightings }: Story, look: Look): boolean {
  const done = sightings.filter(
    ({ task, state }) => state?.standing === 'ended' && task.look.step.operation === look.step.operation,
  )
  const isThere = (one: (index: number) => boolean) => done.some(({ task }) => one(task.look.index))
  return isThere((index) => index < look.index) && isThere((index) => index > look.index)
}
