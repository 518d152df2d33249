import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Look } from '../../../harness/judge/look.ts'
import { members } from '../../../harness/shape/members.ts'
import type { Schema } from '../../../harness/shape/schema.ts'
import type { Params, Value } from '../../../harness/shape/value.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './index.ts'
import { isDescription } from './things.ts'

/** A new resource comes to the state that waiters wait for. One that is still on its way tells nothing. */
export const settles: ResourceCheck = function* (resource, looks) {
  const { settles: wanted, look: known } = resource
  const look = looks.findLast((one) => one.final && one.step.poll && isDescription(resource, one))
  if (!wanted || !known || !look?.reading) return
  const clause = clauseId(known.operation, 'settles')
  const states = valuesAt(look.reading.value, wanted.at.split('.'))
  const [state] = states.filter((one) => !wanted.reached.includes(one))
  const isOnItsWay = state !== undefined && !wanted.failed.includes(state) && isKnown(state, wanted.at, look)
  if (isOnItsWay)
    return void (yield {
      clause,
      inconclusive: `still ${state} when its time was over`,
      late: 'wait',
      at: look,
    })
  yield {
    ...expectThat(clause, states.length > 0 && state === undefined, {
      path: wanted.at,
      expected: wanted.reached.join(' or '),
      actual: state ?? 'no state',
      diagnosis: `The waiter ${wanted.waiter} looks at that member alone.`,
      cause: `no ${wanted.waiter}`,
    }),
    at: look,
  }
}

const valuesAt = (value: Value | undefined, [head, ...rest]: readonly string[]): string[] => {
  if (head === undefined) return typeof value === 'string' && value ? [value] : []
  const inner = (value as Params | undefined)?.[head.replace('[]', '')]
  return head.endsWith('[]')
    ? ((inner ?? []) as readonly Value[]).flatMap((one) => valuesAt(one, rest))
    : valuesAt(inner, rest)
}

/** A word that the model does not have leads nowhere. */
function isKnown(state: string, at: string, { shape }: Look): boolean {
  const schema: Schema | undefined = members(shape?.output ?? {}).find(({ path }) => path === at)?.schema
  return schema?.enum?.includes(state) ?? true
}
