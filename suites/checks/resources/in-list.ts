import { clauseId } from '../../../harness/golden/clause-id.ts'
import { hasMore } from '../../../harness/judge/settled.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './index.ts'
import { takenBefore } from './taken.ts'
import { idsIn, isDescription, isMaking, thingsAt } from './things.ts'

/** A list of all, to its last page, has each that is there once. */
export const inList: ResourceCheck = function* (resource, looks) {
  const { operation, by, at } = resource.look!
  const lists = looks.filter(
    (one) => isDescription(resource, one) && !idsIn(one, by).length && !isFiltered(one.exchange.request.wire),
  )
  for (const pages of Map.groupBy(lists, ({ exchange }) => exchange.step).values()) {
    const last = pages.at(-1)!
    if (pages.some(({ answer }) => answer.kind !== 'success') || hasMore(last.answer)) continue
    const clause = clauseId(operation, pages.some(isPaged) ? 'pages' : 'shown-in-list')
    const taken = takenBefore(last, resource, looks)
    const made = looks
      .slice(0, pages[0]!.index)
      .filter((one) => isMaking(resource, one))
      .flatMap((one) => thingsAt(one, resource.madeAt).map(({ id }) => id))
    const shown = pages.flatMap((page) => thingsAt(page, at).map(({ id }) => id))
    for (const id of new Set(made.filter((one) => !taken.includes(one)))) {
      const times = shown.filter((one) => one === id).length
      yield {
        ...expectThat(clause, times === 1, {
          path: at,
          expected: `${id} once`,
          actual: times ? `${times} times` : `not among ${shown.length}`,
          cause: `${operation} of all`,
        }),
        at: last,
      }
    }
  }
}

const isFiltered = (wire: Readonly<Record<string, string>>): boolean =>
  Object.keys(wire).some((key) => key.startsWith('Filter.'))

const isPaged = ({
  exchange,
}: {
  exchange: { request: { wire: Readonly<Record<string, string>> } }
}): boolean => 'MaxResults' in exchange.request.wire
