import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import { members } from '../../../harness/shape/members.ts'
import type { Schema } from '../../../harness/shape/schema.ts'
import type { Params, Value } from '../../../harness/shape/value.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './resource-check.ts'
import { idsIn, isDescription, thingsAt } from './things.ts'

/** A new resource comes to the state that waiters wait for. One that is still on its way tells nothing. */
export const settles: ResourceCheck = function* (resource, looks) {
  const { settles: wanted, look: known } = resource
  const look = looks.findLast((one) => one.final && one.step.poll && isDescription(resource, one))
  if (wanted && look) yield* staying(resource, wanted, looks, look)
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

/** Once it has come there, every look shows it there, in the list of all as well. */
function* staying(
  resource: Resource,
  { at, reached }: NonNullable<Resource['settles']>,
  looks: readonly Look[],
  settled: Look,
): Generator<Told> {
  const { operation, by, at: ids } = resource.look!
  const [id] = idsIn(settled, by)
  const member = at.startsWith(parentOf(ids)) ? at.slice(parentOf(ids).length) : undefined
  const stateOf = (look: Look) => thingsAt(look, ids).find((thing) => thing.id === id)?.value[member ?? '']
  if (!member || member.includes('.') || !reached.includes(String(stateOf(settled)))) return
  for (const look of looks.slice(settled.index + 1).filter((one) => isDescription(resource, one))) {
    const state = stateOf(look)
    if (state !== undefined)
      yield {
        ...expectThat(clauseId(operation, 'settles'), reached.includes(String(state)), {
          path: at,
          expected: reached.join(' or '),
          actual: String(state),
          diagnosis: `An earlier answer showed it ${stateOf(settled)}, and nothing was done to it.`,
          cause: `states of ${operation} that go back`,
        }),
        at: look,
      }
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1)

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
