import type { Step } from '../../harness/golden/case.ts'

/** What a case has done before anything else, alternatives left out. */
const firstSetups = (steps: readonly Step[]): string[] => {
  const end = steps.findIndex(({ role }) => role !== 'setup')
  return steps
    .slice(0, end < 0 ? steps.length : end)
    .filter((step, i) => step.either === undefined || step.either !== steps[i - 1]?.either)
    .map(({ id }) => id)
}

/** Whether two cases begin in the same way. */
export const sameSetups = (steps: readonly Step[], others: readonly Step[]): boolean =>
  firstSetups(steps).join() === firstSetups(others).join()

/** Set-ups to be done once more in the same case: what they bind, they bind anew. */
export const onceMore = (setups: readonly Step[]): Step[] =>
  setups.map((step) => (step.either ? { ...step, either: `${step.either} again` } : step))
