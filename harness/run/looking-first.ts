import type { Case, Step } from '../golden/case.ts'
import type { Library } from '../golden/library.ts'
import { selectedIds } from '../judge/settled.ts'

/** So many cases are looked through: those of golden, the stories and the sequences, and few of the variants. */
const window = 1200

/**
 * Of the first cases those first that look at all the tasks that there are: what they are answered with, and how long it
 * takes to make, send, read and keep, grows with what the others make. Stories that run alone come last: nothing else can be
 * done while they wait, and by then little is left to wait for.
 */
export function* lookingFirst<T extends { readonly case: Case }>(
  cases: Iterable<T>,
  library: Library,
): Generator<T> {
  const rest: T[] = []
  const alone: T[] = []
  let left = window
  for (const one of cases) {
    if (one.case.alone && one.case.kind === 'story') {
      alone.push(one)
      continue
    }
    if (left > 0 && --left >= 0 && !looksAtAll(one.case, library)) rest.push(one)
    else yield one
    if (left === 0) yield* rest.splice(0)
  }
  yield* rest
  yield* alone
}

const looksAtAll = ({ steps }: Case, library: Library): boolean =>
  steps.some((step) => isLook(step, library) && !selectedIds(step.operation, step.wire, library).length)

const isLook = ({ operation }: Step, { operations }: Library): boolean =>
  operations.get(operation)?.describes !== undefined
