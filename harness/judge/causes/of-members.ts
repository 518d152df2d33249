import { causeOf, memberOf } from '../cause.ts'
import type { Look } from '../look.ts'
import { isCreation, tasksIn } from '../tasks.ts'
import { mannerOf } from './manner-of.ts'
import type { Departure, Normalisation, Proposer, Wider } from './normalisation.ts'
import { course, features } from './saying.ts'

/** What is wrong with a member, and all else that has no better name than what its check says. */
export const ofMembers: Proposer = function* (departure) {
  yield* sharedIds(departure)
  const missing = missingStructure(departure)
  if (missing) yield missing
  const manner = mannerOf(departure.mismatch)
  if (manner) yield { id: manner, words: manner, forgives: (_, found) => mannerOf(found) === manner }
  if (!isOutcome(departure)) yield themed(departure)
}

/** Whether it is a matter of what was accepted or refused and with what, which other reasons speak of. */
const isOutcome = ({ clause, look: { step, answer } }: Departure): boolean =>
  /\.error-(code|status|class)\b/.test(clause) ||
  (/\.refuses\.|\.input\./.test(clause) && Boolean(step.expect.situation) && answer.kind === 'success') ||
  (/[.:]accepted$/.test(clause) && answer.kind === 'error')

/** As if all that is of one theme were right: a member wherever it stands, or what several checks call by one name. */
function themed({ clause, mismatch, look }: Departure): Normalisation {
  const { name, theme } = causeOf({ clause, mismatch })
  return {
    id: `theme ${theme}`,
    words: name,
    parts: [
      ...whose(clause, theme),
      ...within(theme),
      ...ofLists(mismatch),
      ...ofAmounts(theme, mismatch),
      ...life(theme, mismatch),
      ...features(look),
    ],
    forgives: (other, found) =>
      causeOf({ clause: other, mismatch: found }).theme === theme ||
      (theme === 'state' && other.startsWith('scenario.') && comesOfState(found)),
  }
}

/** What a task has when it is done is not there before; its own id is. */
const comesOfState = ({ path, actual }: Departure['mismatch']): boolean =>
  actual === 'absent' && /Id$/.test(path) && !/TaskId$/.test(path)

/** An id that is not the one, where a describe has chosen others. */
function* whose(clause: string, theme: string): Generator<Wider> {
  if (clause.endsWith('.selection') || /TaskId$/.test(theme))
    yield { id: 'whose', words: 'answers are of other tasks than were asked for' }
}

/** A structure, and what it holds. */
function* within(theme: string): Generator<Wider> {
  const [, structure] = /^(\w+?)(\.\w+)?$/.exec(theme) ?? []
  if (structure) yield { id: `within ${structure}`, words: `${structure} is not as documented` }
}

/** What the items of a list are to repeat, each of its own. */
function* ofLists({ cause = '' }: Departure['mismatch']): Generator<Wider> {
  const [, list] = / does not repeat (\w+)\[\]/.exec(cause) ?? []
  if (list) yield { id: `list ${list}`, words: `what is sent in ${list} does not come back item by item` }
}

/** An amount that is wrong, and what is counted up to it. */
function* ofAmounts(theme: string, { diagnosis = '' }: Departure['mismatch']): Generator<Wider> {
  const [, bound = theme] = /^It counts up to ([\w.]+)\.$/.exec(diagnosis) ?? []
  const amount = bound.replace(/(^|\.)[A-Z]/g, (first) => first.toLowerCase())
  if (/size$/.test(amount)) yield { id: `amount ${amount}`, words: `${amount} is not what was sent` }
}

/** Themes of what becomes of tasks. */
const ofCourse = /^(state|lost|tasks cancelled that no call named)$/

/** How a task lives: what comes of a wrong state is often lost with it. */
function* life(theme: string, { cause = '' }: Departure['mismatch']): Generator<Wider> {
  const isGrowth = cause.endsWith(': grows')
  if (isGrowth) yield { id: 'growth', words: 'progress falls from look to look' }
  if (isGrowth || ofCourse.test(theme)) yield course
}

/** As if each task had an id of its own: with those of others, answers are mistaken for answers to others. */
function* sharedIds({ clause, look }: Departure): Generator<Normalisation> {
  const isShared = (one: Look): boolean => isCreation(one) && tasksIn(one).length > 0 && one.acceptsPlain
  if (!ofTasks.test(clause) || !look.looks().some(isShared)) return
  yield {
    id: 'shared ids',
    words: 'tasks are given ids that others have',
    shownBy: /\.new-id$/,
    forgives: (other) => ofTasks.test(other),
  }
}

/** Clauses that tell one task from another, or one time from another. */
const ofTasks =
  /:(echo|shown|life|distinct)$|\.(new-id|effect|untouched|kept|listed|selection|leaves-nothing|answer|accepted)$|^scenario\.|\.refuses\./

/** As if a structure were there that an answer lacks, with all that it should hold. */
function missingStructure({ mismatch, look }: Departure): Normalisation | undefined {
  if (!/^absent/.test(mismatch.actual)) return undefined
  const steps = missingSteps(look, mismatch.path)
  if (steps.length < 2) return undefined
  const [own = ''] = steps
  const plain = mismatch.path.slice(0, mismatch.path.lastIndexOf(own) + own.length)
  const theme = memberOf(plain)
  const isWithin = (path: string) => stepsOf(path).includes(own)
  return {
    id: `theme ${theme}`,
    words: `${own} is missing`,
    forgives: (clause, found) =>
      isWithin(found.path) ||
      isWithin(clause.replace(/^[^.]+\.output\.|:[a-z]+$/g, '')) ||
      causeOf({ clause, mismatch: found }).theme === theme,
  }
}

const stepsOf = (path: string): string[] =>
  path
    .replaceAll(/\[\d*\]/g, '')
    .split('.')
    .filter((name) => name !== 'item')

/** The steps of a path from the first element that is not there. */
function missingSteps({ answer }: Look, path: string): string[] {
  if (answer.kind !== 'success') return []
  let here = [answer.root]
  const steps = stepsOf(path)
  for (const [i, step] of steps.entries()) {
    if (i === 0 && step === answer.root.name) continue
    const next = here.flatMap(({ children }) =>
      children.flatMap((one) =>
        one.name === step
          ? [one]
          : one.name === 'item'
            ? one.children.filter(({ name }) => name === step)
            : [],
      ),
    )
    if (!next.length) return steps.slice(i)
    here = next
  }
  return []
}
