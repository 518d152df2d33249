import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import { hasMore } from '../../../harness/judge/settled.ts'
import { excuseOf } from '../excuses.ts'
import { expectThat } from '../expect.ts'
import { isNothing, show } from '../values.ts'
import type { ResourceCheck } from './resource-check.ts'
import { filtersIn, isDescription, lastWalk, type Thing, thingsAt } from './things.ts'

/** A list by values of members has what was shown to have them, and nothing that shows another value. */
export const byMember: ResourceCheck = function* (resource, looks) {
  const lists = looks.filter((look) => isDescription(resource, look) && isByMember(resource, look))
  for (const pages of Map.groupBy(lists, ({ exchange }) => exchange.step).values())
    yield* listed(lastWalk(pages), resource, looks)
}

const isByMember = ({ filters = {} }: Resource, look: Look): boolean => {
  const names = filtersIn(look).map(({ name }) => name)
  return names.length > 0 && names.every((name) => name in filters)
}

function* listed(pages: readonly Look[], resource: Resource, looks: readonly Look[]): Generator<Told> {
  const last = pages.at(-1)!
  const { operation, at } = resource.look!
  const clause = clauseId(operation, 'by-member')
  const { answer } = last
  if (answer.kind === 'error') {
    const excuse = excuseOf(last, answer.code)
    if (excuse) yield { clause, inconclusive: excuse, at: last }
    return
  }
  if (answer.kind !== 'success') return
  const shown = pages.flatMap((page) => thingsAt(page, at))
  const known = before(last, resource, looks).filter((thing) => fits(thing, resource, last) !== undefined)
  const lost = known.find((one) => fits(one, resource, last) && !shown.some(({ id }) => id === one.id))
  const strange =
    shown.find((one) => fits(one, resource, last) === false) ??
    known.find((one) => !fits(one, resource, last) && shown.some(({ id }) => id === one.id))
  if (!known.length && !strange) return
  if (lost && !strange && hasMore(answer)) return
  yield {
    ...expectThat(clause, !lost && !strange, {
      path: at,
      expected: lost ? `${lost.id}, which fits` : 'nothing else',
      actual: strange ? `${strange.id}, which does not fit` : 'not there',
      diagnosis: filtersIn(last)
        .map(({ name, values }) => `${name} is ${values.join(' or ')}`)
        .join(', and '),
      cause: `${operation} by members`,
    }),
    at: last,
  }
}

/** Each that was described before, as it was shown last. */
const before = (look: Look, resource: Resource, looks: readonly Look[]): readonly Thing[] => [
  ...new Map(
    looks
      .slice(0, look.index)
      .filter((one) => isDescription(resource, one) && !filtersIn(one).length)
      .flatMap((one) => thingsAt(one, resource.look!.at).map((thing) => [thing.id, thing])),
  ).values(),
]

/** Whether a thing meets every filter of a look; undefined where it shows no value to tell by. */
function fits({ value }: Thing, { filters = {} }: Resource, look: Look): boolean | undefined {
  const asked = filtersIn(look).map(({ name, values }) => ({ held: value[filters[name]!], values }))
  if (asked.some(({ held }) => isNothing(held))) return undefined
  return asked.every(({ held, values }) => values.includes(show(held)))
}
