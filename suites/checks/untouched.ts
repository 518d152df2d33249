import type { Case } from '../../harness/golden/case.ts'
import type { CaseCheck, Compared, Look } from '../../harness/judge/look.ts'
import { courseClause } from './course-clause.ts'
import { type Cancel, cancelsIn, type Sighting, type Story, storiesOf } from './stories.ts'

/**
 * A task that was under way before a cancel of another, or a dry run, is not found cancelled after it. Tasks may
 * fail on their own and look the same: that accuses nobody, unless a task of the same making that nobody
 * touched shows that here they do not.
 */
export const untouched: CaseCheck = function* (looks, kase) {
  const stories = storiesOf(looks)
  const cancels = cancelsIn(looks)
  const turns = stories.flatMap((story) => [...turnsOf(story, cancels)])
  const failAlone = turns.some(({ between, isCancelled }) => !between && isCancelled)
  const lasting = new Set(failAlone ? [] : stories.filter(outlives).map(makerOf))
  for (const turn of turns)
    if (turn.between && (turn.isCancelled || tells(turn.between, stories, looks)))
      yield compare(
        turn,
        turn.between,
        lasting.has(makerOf(turn.story)) || stories.some((other) => outlived(turn, other)),
        kase,
      )
}

/** Whether a call could have shown a wrong effect: a dry run that was one, a cancel that cancelled. */
function tells(
  { id, look, isDryRun, succeeded }: Cancel,
  stories: readonly Story[],
  looks: readonly Look[],
): boolean {
  if (isDryRun || !succeeded) return isDryRun && look.answer.kind === 'error'
  const last = stories.find((story) => story.id === id)?.sightings.at(-1)
  const isGone = looks.some(
    ({ index, answer, exchange }) =>
      index > look.index && answer.kind === 'error' && Object.values(exchange.request.wire).includes(id),
  )
  return last?.state?.standing === 'cancelled' || isGone
}

const makerOf = ({ made }: Story): string => made.step.operation

/** Two looks at one task that nobody had asked to cancel, and a cancel of another, or a dry run, in between. */
type Turn = {
  readonly story: Story
  readonly after: Sighting
  readonly between: Cancel | undefined
  readonly isCancelled: boolean
}

function* turnsOf(story: Story, cancels: readonly Cancel[]): Generator<Turn> {
  const asked = story.cancels.find(({ isDryRun }) => !isDryRun)?.look.index ?? Number.POSITIVE_INFINITY
  for (const [i, after] of story.sightings.entries()) {
    const before = story.sightings[i - 1]
    const at = after.task.look.index
    if (before?.state?.standing !== 'live' || !after.state || at >= asked) continue
    const from = before.task.look.index
    const between = cancels.findLast(({ look: { index } }) => from < index && index < at)
    yield { story, after, between, isCancelled: after.state.standing === 'cancelled' }
  }
}

/** Whether a task that nobody touched was waited for and did not come to be cancelled. */
function outlives({ cancels, sightings, waits }: Story): boolean {
  const last = sightings.findLast(({ task }) => waits.includes(task.look))
  const isTouched = cancels.some(({ look }) => last && look.index < last.task.look.index)
  return (
    !isTouched &&
    last?.state !== undefined &&
    last.state.value !== 'error' &&
    last.state.standing !== 'cancelled'
  )
}

/** Whether a task of the same kind, made after the cancel and named by none, lived longer than this one had by then. */
function outlived({ story, after, between }: Turn, other: Story): boolean {
  const age = (made: Look, at: Look) => at.exchange.sentAt - made.exchange.sentAt
  const live = other.sightings.filter(({ state }) => state?.standing === 'live')
  return (
    makerOf(other) === makerOf(story) &&
    other.cancels.length === 0 &&
    other.made.index > between!.look.index &&
    live.some(({ task }) => age(other.made, task.look) >= age(story.made, after.task.look))
  )
}

function compare(
  { story, after, isCancelled }: Turn,
  { look, id, isDryRun }: Cancel,
  isTelling: boolean,
  kase: Case,
): Compared {
  const clause = courseClause(kase, look.step.operation, 'untouched')
  const at = after.task.look
  if (!isCancelled) return { clause, at }
  const by = `${isDryRun ? 'a dry run of ' : ''}${look.step.operation} of ${id === story.id ? 'the task' : id ? `another id, ${id}` : 'no id at all'}`
  if (!isTelling)
    return {
      clause,
      at,
      inconclusive: `${story.id} is cancelled after ${by}, but tasks may end on their own here`,
    }
  const mismatch = {
    path: after.state!.path,
    expected: 'a task that is not cancelled',
    actual: after.state!.value,
    diagnosis: `Nobody cancelled ${story.id}: it was under way before ${by}, and no longer is.`,
    cause: 'tasks cancelled that no call named',
  }
  return { clause, at, mismatch }
}
