import { UsageError } from '../base/errors.ts'
import { nearest } from '../base/near.ts'
import type { Fault } from '../reference/changes.ts'
import { faults } from '../reference/faults/index.ts'
import { oddities } from '../reference/oddities/index.ts'

/** The fault or the oddity of that id. Throws UsageError, with the one that was meant, where there is none. */
export function findBehaviour(id: string): Fault {
  const all = [...faults, ...oddities]
  const found = all.find((one) => one.id === id)
  if (found) return found
  const near = nearest(
    id,
    all.map((one) => one.id),
  )
  throw new UsageError(
    `no fault ${id}${near ? ` (did you mean ${near}?)` : ''}; \`ec2spec list faults\` names them all`,
  )
}
