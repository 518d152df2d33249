import type { Library } from '../golden/library.ts'
import type { Params } from '../shape/encode.ts'
import { xmlName } from '../shape/names.ts'
import { dotted } from '../shape/visit.ts'
import type { TaskView } from './tasks.ts'

/** The state that an answer shows of a task, and what it means. */
export type TaskState = {
  readonly value: string
  readonly machine: string
  /** Where it stands in the answer. */
  readonly path: string
  readonly standing: Standing
}

/** Under way, cancelled or about to be, at its end otherwise; or a word that the machine does not have. */
export type Standing = 'live' | 'cancelled' | 'ended' | 'unknown'

/** The state of a task, wherever its structure has it; undefined where the answer shows none. */
export function stateOf({ value, schema, at, look }: TaskView): TaskState | undefined {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const inner = (value as Params)[name]
    const path = dotted(at, xmlName(name, member))
    if (member.life === 'state' && typeof inner === 'string')
      return {
        value: inner,
        machine: member.machine!,
        path,
        standing: standingOf(inner, member.machine!, look.library),
      }
    if (member.properties && typeof inner === 'object' && inner !== null) {
      const deeper = stateOf({ value: inner as Params, schema: member, at: path, look } as TaskView)
      if (deeper) return deeper
    }
  }
  return undefined
}

function standingOf(value: string, machine: string, { machines }: Library): Standing {
  const { cancelled, terminal, transitions } = machines[machine]!
  if (cancelled.includes(value)) return 'cancelled'
  if (terminal.includes(value)) return 'ended'
  return value in transitions ? 'live' : 'unknown'
}
