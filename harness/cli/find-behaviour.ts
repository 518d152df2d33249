import { UsageError } from '../base/errors.ts'
import { nearest } from '../base/near.ts'
import type { Fault } from '../reference/changes.ts'
import { faults } from '../reference/faults/index.ts'
import { thingFaults } from '../reference/faults/things/index.ts'
import { oddities } from '../reference/oddities/index.ts'
import { thingOddities } from '../reference/oddities/things/index.ts'

/**
 * The fault or the oddity of that id; with a model, of its operations as well. Throws UsageError, with the one that was
 * meant, where there is none.
 */
export function findBehaviour(id: string, withModel = false): Fault {
  const ofModels = [...thingFaults, ...thingOddities]
  const all = [...faults, ...oddities, ...(withModel ? ofModels : [])]
  const found = all.find((one) => one.id === id)
  if (!found && ofModels.some((one) => one.id === id))
    throw new UsageError(`${id} is of operations of models: add --all or --model FILE`)
  if (found) return found
  const near = nearest(
    id,
    all.map((one) => one.id),
  )
  throw new UsageError(
    `no fault ${id}${near ? ` (did you mean ${near}?)` : ''}; \`ec2spec list faults\` names them all`,
  )
}
