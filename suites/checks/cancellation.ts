import type { Params } from '../../harness/encode.ts'
import type { CaseCheck, Look } from '../../harness/look.ts'
import { xmlName } from '../../harness/names.ts'
import { dotted, type TaskView, tasksIn } from '../../harness/tasks.ts'
import { expectThat } from './expect.ts'

/** A task whose cancellation succeeded shows so at the last look. */
export const cancellation: CaseCheck = function* (looks) {
  for (const [index, look] of looks.entries()) {
    const id = cancelledId(look)
    const last =
      id &&
      looks
        .slice(index + 1)
        .flatMap(tasksIn)
        .findLast((task) => task.id === id)
    const state = last && stateOf(last)
    if (!state) continue
    const { cancelled } = look.library.machines[state.machine]!
    const mismatch = {
      path: dotted(last.at, state.xml),
      expected: cancelled.join(' | '),
      actual: state.value,
      diagnosis: `${look.step.operation} succeeded for ${id}: from then on the task is being cancelled, or is gone.`,
      cause: `${state.value} after ${look.step.operation} succeeded`,
    }
    yield {
      ...expectThat(`${look.step.operation}.effect`, cancelled.includes(state.value), mismatch),
      at: last.look,
    }
  }
}

/** The task that a look cancelled: the one id that its operation takes, where it answered with success. */
function cancelledId({ shape, reading, exchange, final }: Look): string | undefined {
  if (!shape || !reading || !final || reading.value.Return === false) return undefined
  const member = Object.entries(shape.input.properties ?? {}).find(
    ([, { selects, items }]) => selects && !items,
  )
  return member && exchange.request.wire[member[1].wire ?? member[0]]
}

function stateOf({ value, schema }: TaskView): { value: string; machine: string; xml: string } | undefined {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const inner = (value as Params)[name]
    if (member.life === 'state' && typeof inner === 'string')
      return { value: inner, machine: member.machine!, xml: xmlName(name, member) }
    if (member.properties && typeof inner === 'object' && inner !== null) {
      const deeper = stateOf({ value: inner as Params, schema: member } as TaskView)
      if (deeper) return deeper
    }
  }
  return undefined
}
