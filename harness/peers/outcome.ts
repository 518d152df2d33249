/** What one check came to. A skipped one could not be made, and `details` says why. */
export type Outcome = {
  readonly name: string
  readonly status: 'passed' | 'failed' | 'skipped'
  /** Under a failure: where, what was wanted, what came. */
  readonly details?: readonly string[]
}

/** Passed where nothing is wrong, else failed with what is. */
export const outcome = (name: string, problems: readonly string[]): Outcome =>
  problems.length ? { name, status: 'failed', details: problems } : { name, status: 'passed' }
