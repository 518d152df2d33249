import type { Variants } from '../judge/suite.ts'
import type { Baseline } from '../report/baseline/baseline.ts'
import type { PlanOptions } from '../run/log.ts'
import type { Selection } from '../run/select.ts'
import type { TargetOptions } from '../run/session.ts'
import type { Left } from '../run/sweep.ts'

export type RunSettings = TargetOptions & {
  readonly selection: Omit<Selection, 'live' | 'denied'>
  /** Where its library is from, beside golden: what a log needs to be judged again. */
  readonly sources?: Pick<PlanOptions, 'model' | 'golden'>
  readonly variants: Variants
  readonly seed: number
  readonly strict: boolean
  /** Ends at the first failure that breaks the verdict. */
  readonly failFast?: boolean
  /** Failures that are known and do not count. */
  readonly baseline?: Baseline | undefined
  /** Path of the log of exchanges. */
  readonly log?: string
  /** The log is there, of the same run, which did not come to its end: it is gone on with. */
  readonly resume?: boolean
  /** The endpoint is the reference endpoint that comes along. */
  readonly embedded?: boolean
  /** Seconds for the run: the cases that cover most for their time come first, and what is not over then is cut. */
  readonly budget?: number | undefined
  /** Ends the run, with a report of what was done. */
  readonly signal?: AbortSignal
  /** Called in the end where something that the run made could not be taken away. */
  readonly onLeft?: (left: readonly Left[]) => void
  /** Called after each case with how many are done and how many causes of failure there are. */
  readonly onProgress?: (done: number, causes: number) => void
}
