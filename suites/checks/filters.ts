import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Compared, Look } from '../../harness/judge/look.ts'
import { hasMore } from '../../harness/judge/settled.ts'
import { stateOf } from '../../harness/judge/task-state.ts'
import { tasksIn } from '../../harness/judge/tasks.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { expectThat } from './expect.ts'
import { type Story, storiesOf } from './stories.ts'

/** A filter by state gives the tasks in one of its states, and none in another; several filters, what fits them all. */
export const filters: CaseCheck = function* (looks) {
  const stories = storiesOf(looks)
  yield* looks.flatMap((look) => [...strangers(look, stories)])
  for (const look of looks) {
    const wanted = filtersOf(look)
    if (!wanted.length || !look.final || look.answer.kind !== 'success' || look.step.role !== 'test') continue
    const got = new Set(
      pagesTo(look, looks)
        .flatMap(tasksIn)
        .map(({ id }) => id),
    )
    for (const story of stories) {
      const state = steadyState(story, look)
      const isMeant = state && wanted.every((values) => values.includes(state))
      // What is under way may be one of several words for that.
      if (!state || (isMeant === false && mayBe(state, wanted))) continue
      // A page that is not the last proves no absence.
      if (!got.has(story.id) && hasMore(look.answer)) continue
      const mismatch = {
        path: 'task ids',
        expected: `${isMeant ? '' : 'not '}${story.id}, which is ${state}`,
        actual: isMeant ? 'absent' : 'there',
        diagnosis: `The filters ask for ${wanted.map((values) => values.join(' or ')).join(', and ')}.`,
        cause: isMeant ? 'filters that leave out what fits' : 'filters that let through what does not fit',
      }
      yield {
        ...expectThat(clauseId(look.step.operation, 'filter'), got.has(story.id) === isMeant, mismatch),
        at: look,
      }
    }
  }
}

/** A task of others that no filter lets through, by what the answer itself shows. */
function* strangers(look: Look, stories: readonly Story[]): Generator<Compared> {
  const wanted = filtersOf(look).filter(isFinal)
  if (look.answer.kind !== 'success' || look.step.role !== 'test') return
  const others = tasksIn(look).filter(({ id }) => !stories.some((story) => story.id === id))
  const states = others.flatMap((task) => stateOf(task) ?? [])
  const wrong = states.find(({ value }) => wanted.some((words) => !words.includes(ending(value))))
  const mismatch = wrong && {
    path: wrong.path,
    expected: wanted.map((words) => words.join(' or ')).join(' and '),
    actual: wrong.value,
    diagnosis: look.exchange.request.wire.NextToken
      ? 'Filters that come again with the token of a page hold for that page as well.'
      : 'The filters ask for other states.',
    cause: 'filters that let through what does not fit',
  }
  if (mismatch) yield { clause: clauseId(look.step.operation, 'filter'), mismatch, at: look }
}

/** What is in one of these states stays there: nothing can have changed between choosing and answering. */
const isFinal = (words: readonly string[]): boolean =>
  words.every((word) => /^(deleted|deleting|completed)$/.test(word))

const ending = (state: string): string => (/^(deleting|cancell?(ed|ing))$/.test(state) ? 'deleted' : state)

/** The pages that a look is the last of; itself alone where none were followed. */
const pagesTo = (look: Look, looks: readonly Look[]): readonly Look[] =>
  look.step.follow
    ? looks.filter(({ step, answer }) => step === look.step && answer.kind === 'success')
    : [look]

/** The values of each filter by a name that the documents have. */
function filtersOf({ step, shape }: Look): string[][] {
  const names = shape?.input.properties?.Filters?.names ?? {}
  const given = (step.params?.Filters ?? []) as readonly Params[]
  const known = given.filter(({ Name }) => String(Name) in names)
  return known.length === given.length ? known.map(({ Values }) => (Values ?? []) as string[]) : []
}

/** The state of a task that was the same before a look and after it. */
function steadyState({ sightings }: Story, look: Look): string | undefined {
  const seen = sightings.filter(
    ({ task }) => task.look !== look && task.look.step.operation === look.step.operation,
  )
  const before = seen.findLast(({ task }) => task.look.index < look.index)?.state
  const after = seen.find(({ task }) => task.look.index > look.index)?.state
  return before && before.value === after?.value ? before.value : undefined
}

const underWay = ['active', 'pending', 'validating', 'validated', 'converting', 'updating']

const mayBe = (state: string, wanted: readonly (readonly string[])[]): boolean =>
  underWay.includes(state) && wanted.every((values) => values.includes(state) || values.includes('active'))
