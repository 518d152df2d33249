import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look } from '../../../harness/judge/look.ts'
import { xmlName } from '../../../harness/shape/names.ts'
import { expectThat } from '../expect.ts'
import { isNothing, show } from '../values.ts'
import type { ResourceCheck } from './resource-check.ts'
import { takenBefore } from './taken.ts'
import { isDescription, isMaking, type Thing, thingsAt } from './things.ts'

/** The ids that one look shows of a resource, the next shows as well: of itself and of what it belongs to. */
export const stays: ResourceCheck = function* (resource, looks) {
  const clause = clauseId(resource.look!.operation, 'stays')
  const seen = Map.groupBy(
    looks.filter((one) => one.final).flatMap((look) => thingsOf(look, resource, looks)),
    ({ id }) => id,
  )
  for (const [first, ...later] of seen.values())
    for (const thing of later)
      for (const name of idsOf(first!)) {
        if (isNothing(first!.value[name])) continue
        const member = thing.schema.properties?.[name]
        if (!member || (isNothing(thing.value[name]) && first!.schema !== thing.schema)) continue
        yield {
          ...expectThat(clause, show(first!.value[name]) === show(thing.value[name]), {
            path: `${thing.place}.${xmlName(name, member)}`,
            expected: show(first!.value[name]),
            actual: show(thing.value[name]),
            diagnosis: 'An earlier answer showed another.',
            cause: `${name} changes from look to look`,
          }),
          at: thing.look,
        }
      }
}

const thingsOf = (look: Look, resource: Resource, looks: readonly Look[]): readonly Thing[] => {
  const taken = takenBefore(look, resource, looks)
  const path = isMaking(resource, look)
    ? resource.madeAt
    : isDescription(resource, look)
      ? resource.look!.at
      : undefined
  return path ? thingsAt(look, path).filter(({ id }) => !taken.includes(id)) : []
}

const idsOf = ({ schema: { properties = {} } }: Thing): string[] =>
  Object.keys(properties).filter((name) => /Id$/.test(name) && properties[name]!.type === 'string')
