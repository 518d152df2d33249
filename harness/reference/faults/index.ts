import type { Fault } from '../changes.ts'
import { acceptance } from './acceptance.ts'
import { dryRun } from './dry-run.ts'
import { echo } from './echo.ts'
import { envelope } from './envelope.ts'
import { names } from './names.ts'
import { states } from './states.ts'
import { transport } from './transport.ts'

/** Ways in which the reference endpoint can be made wrong, by family. */
export const faults: readonly Fault[] = [
  ...names,
  ...echo,
  ...envelope,
  ...dryRun,
  ...acceptance,
  ...states,
  ...transport,
]

/** The fault of that id; throws where there is none. */
export function findFault(id: string): Fault {
  const fault = faults.find((each) => each.id === id)
  if (!fault) throw new Error(`there is no fault ${id}`)
  return fault
}
