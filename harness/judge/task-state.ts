import { once } from '../base/once.ts'
import type { Library } from '../golden/library.ts'
import type { Params } from '../shape/encode.ts'
import { xmlName } from '../shape/names.ts'
import type { Schema } from '../shape/schema.ts'
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
export const stateOf = once(({ value, schema, at, look }: TaskView) =>
  findState(value, schema, at, look.library),
)

/** The members of a structure that are a state, or may have one in them. */
const leading = once(({ properties = {} }: Schema) =>
  Object.entries(properties).filter(([, member]) => member.life === 'state' || member.properties),
)

function findState(value: Params, schema: Schema, at: string, library: Library): TaskState | undefined {
  for (const [name, member] of leading(schema)) {
    const inner = value[name]
    if (member.life === 'state' && typeof inner === 'string')
      return {
        value: inner,
        machine: member.machine!,
        path: dotted(at, xmlName(name, member)),
        standing: standingOf(inner, member.machine!, library),
      }
    if (!member.properties || typeof inner !== 'object' || inner === null) continue
    const deeper = findState(inner as Params, member, dotted(at, xmlName(name, member)), library)
    if (deeper) return deeper
  }
  return undefined
}

function standingOf(value: string, machine: string, { machines }: Library): Standing {
  const { cancelled, terminal, transitions } = machines[machine]!
  if (cancelled.includes(value)) return 'cancelled'
  if (terminal.includes(value)) return 'ended'
  return value in transitions ? 'live' : 'unknown'
}
