import type { Random } from '../../harness/base/random.ts'
import type { Kind } from '../../harness/golden/kinds.ts'
import type { Call } from './call.ts'

/** What a sequence can draw on. */
export type Means = {
  readonly kinds: readonly Kind[]
  /** Those of other families. */
  readonly foreign: readonly Kind[]
  /** Whether an operation takes DryRun. */
  readonly rehearses: (operation: string) => boolean
}

/** A sequence in the making. */
export type Draft = Means & {
  readonly calls: Omit<Call, 'number'>[]
  readonly made: Kind[]
  readonly random: Random
}

const mostTasks = 5

/** Adds calls to a draft, or none where nothing fits. */
export type Move = (draft: Draft) => void

export const make: Move = ({ calls, made, kinds, random }) => {
  const kind = random.pick(kinds)
  made.push(kind)
  calls.push({ verb: 'make', operation: kind.make, tasks: [made.length] })
}

const makeAnother: Move = (draft) => {
  if (draft.made.length < mostTasks) make(draft)
}

/** One or more tasks by their ids, in any order. */
const describe: Move = (draft) => {
  const { calls, made, random } = draft
  const operation = random.pick(made).describe
  const tasks = random.shuffle(described(draft, operation))
  calls.push({ verb: 'describe', operation, tasks: tasks.slice(0, 1 + random.below(tasks.length)) })
}

const list: Move = ({ calls, made, random }) => {
  calls.push({ verb: 'list', operation: random.pick(made).describe, tasks: [] })
}

export const cancel: Move = ({ calls, made, random }) => {
  const task = 1 + random.below(made.length)
  calls.push({ verb: 'cancel', operation: made[task - 1]!.cancel, tasks: [task] })
}

const cancelAgain: Move = ({ calls, random }) => {
  const earlier = calls.filter(({ verb }) => verb === 'cancel')
  if (earlier.length) calls.push(random.pick(earlier))
}

const rehearse: Move = ({ calls, made, random, rehearses }) => {
  const task = 1 + random.below(made.length)
  const { make: operation, describe, cancel: cancelling } = made[task - 1]!
  if (rehearses(cancelling) && random.below(2))
    calls.push({ verb: 'rehearse', operation: cancelling, tasks: [task] })
  else if (rehearses(operation))
    calls.push({ verb: 'rehearse', operation, tasks: [] }, { verb: 'list', operation: describe, tasks: [] })
}

/** A task's id given to one operation that describes another family, and to one that cancels there. */
export const elsewhere: Move = ({ calls, made, random, foreign }) => {
  const tasks = [1 + random.below(made.length)]
  if (foreign.length === 0) return
  const operations = [random.pick(foreign).describe, random.pick(foreign).cancel]
  calls.push(...operations.map((operation) => ({ verb: 'elsewhere', operation, tasks }) as const))
}

export function wait({ calls, made }: Draft, task: number): void {
  calls.push({ verb: 'wait', operation: made[task - 1]!.describe, tasks: [task] })
}

/** A move that may change something, mostly between two looks at every task. */
export function act(draft: Draft, move: Move): void {
  if (draft.random.below(3)) lookAtAll(draft)
  move(draft)
  if (draft.random.below(3)) lookAtAll(draft)
}

const acting =
  (move: Move): Move =>
  (draft) =>
    act(draft, move)

/** What a sequence does at random, the likelier more often. */
export const moves: readonly Move[] = [
  makeAnother,
  makeAnother,
  makeAnother,
  describe,
  describe,
  list,
  acting(cancel),
  acting(cancel),
  acting(cancelAgain),
  acting(rehearse),
  acting(rehearse),
]

/** Nothing is seen by looking twice running. */
export function lookAtAll(draft: Draft): void {
  if (draft.calls.at(-1)?.verb === 'list') return
  for (const operation of new Set(draft.made.map((kind) => kind.describe)))
    draft.calls.push(
      draft.random.below(4)
        ? { verb: 'describe', operation, tasks: draft.random.shuffle(described(draft, operation)) }
        : { verb: 'list', operation, tasks: [] },
    )
}

const described = ({ made }: Draft, operation: string): number[] =>
  made.flatMap((kind, i) => (kind.describe === operation ? [i + 1] : []))
