import type { Random } from '../../harness/base/random.ts'
import type { Call } from './call.ts'
import { act, cancel, type Draft, elsewhere, lookAtAll, type Means, make, moves, wait } from './moves.ts'

/** What a sequence is to show besides: every third of them each. */
export type Aim = 'control' | 'after-the-end' | 'elsewhere'

/**
 * Random calls against a few tasks of one family. Before and after most calls that change something every
 * task is looked at, so that a change shows whose doing it was.
 */
export function drawCalls(means: Means, aim: Aim, random: Random): Call[] {
  const kinds = random.below(2) ? means.kinds : [random.pick(means.kinds)]
  const draft: Draft = { ...means, kinds, random, calls: [], made: [] }
  make(draft)
  if (aim === 'after-the-end') wait(draft, 1)
  make(draft)
  for (let turn = 3 + random.below(5); turn > 0; turn--) random.pick(moves)(draft)
  if (!draft.calls.some(({ verb }) => verb === 'cancel')) act(draft, cancel)
  if (aim === 'elsewhere') act(draft, elsewhere)
  lookAtAll(draft)
  awaitCancelled(draft)
  if (aim === 'control') closeWithControl(draft)
  return draft.calls.map((call, i) => ({ ...call, number: i + 1 }))
}

/** A cancel may take a moment: one of those cancelled is looked at until it shows. */
function awaitCancelled(draft: Draft): void {
  const cancelled = draft.calls.filter(({ verb }) => verb === 'cancel')
  wait(draft, draft.random.pick(cancelled).tasks[0]!)
}

/** What a task of this target comes to that nobody touches: without knowing, no cancelled task accuses. */
function closeWithControl(draft: Draft): void {
  const { calls, made, random } = draft
  const kind = random.pick(made)
  const tasks = [made.push(kind)]
  calls.push(
    { verb: 'make', operation: kind.make, tasks },
    { verb: 'describe', operation: kind.describe, tasks },
  )
  wait(draft, tasks[0]!)
}
