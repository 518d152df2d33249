import { answerFaults } from './answer-faults.ts'
import { errorFaults } from './error-faults.ts'
import type { Habits } from './habits.ts'
import { keyFaults } from './key-faults.ts'
import { kindFaults } from './kind-faults.ts'
import { loopFaults } from './loop-faults.ts'
import { requestFaults } from './request-faults.ts'
import { retryFaults } from './retry-faults.ts'
import { signFaults } from './sign-faults.ts'
import { toleranceFaults } from './tolerance-faults.ts'
import { valueFaults } from './value-faults.ts'

/** One way for a client to be wrong, in one line: `habits` is all of it. */
export type ClientFault = {
  readonly id: string
  readonly text: string
  /** The clause that has to catch it. */
  readonly clause: string
  /** Cases that show it. */
  readonly only: readonly string[]
  readonly habits: Partial<Habits>
}

export const faults: readonly ClientFault[] = [
  ...keyFaults,
  ...valueFaults,
  ...kindFaults,
  ...requestFaults,
  ...signFaults,
  ...answerFaults,
  ...errorFaults,
  ...retryFaults,
  ...loopFaults,
  ...toleranceFaults,
]
