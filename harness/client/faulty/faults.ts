import { answerFaults } from './answer-faults.ts'
import type { ClientFault } from './client-fault.ts'
import { deliveryFaults } from './delivery-faults.ts'
import { errorFaults } from './error-faults.ts'
import { keyFaults } from './key-faults.ts'
import { kindFaults } from './kind-faults.ts'
import { loopFaults } from './loop-faults.ts'
import { requestFaults } from './request-faults.ts'
import { retryFaults } from './retry-faults.ts'
import { signFaults } from './sign-faults.ts'
import { toleranceFaults } from './tolerance-faults.ts'
import { valueFaults } from './value-faults.ts'

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
  ...deliveryFaults,
]
