import { comparisons } from './comparisons.ts'
import { conditions, oneOperation } from './conditions.ts'
import { literals } from './literals.ts'
import { logic } from './logic.ts'
import { members } from './members.ts'
import type { Operator } from './operator.ts'
import { statements } from './statements.ts'
import { walks } from './walks.ts'

export const operators: readonly Operator[] = [
  comparisons,
  conditions,
  oneOperation,
  logic,
  statements,
  walks,
  members,
  literals,
]
