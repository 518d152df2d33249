import { clauseId } from '../../../harness/golden/clause-id.ts'
import { decode } from '../../../harness/shape/decode.ts'
import { findMember } from '../../../harness/shape/members.ts'
import { xmlName } from '../../../harness/shape/names.ts'
import type { Params } from '../../../harness/shape/value.ts'
import { expectThat } from '../expect.ts'
import { isNothing, show } from '../values.ts'
import type { ResourceCheck } from './resource-check.ts'
import { isDescription, isMaking, thingsAt } from './things.ts'

/**
 * A description repeats what the request gave. Of members that a recipe names it is known; of others that have the same
 * name, and a value, it is likely.
 */
export const repeats: ResourceCheck = function* (resource, looks) {
  for (const made of looks.filter((one) => isMaking(resource, one))) {
    const [own] = thingsAt(made, resource.madeAt)
    const params = decode(parametersOf(made.exchange.request.wire), made.shape!.input).params
    const shown = looks
      .slice(made.index)
      .filter((one) => one.final && isDescription(resource, one))
      .flatMap((one) => thingsAt(one, resource.look!.at))
      .filter(({ id }) => id === own?.id)
    for (const thing of shown.slice(0, 1))
      for (const [name, value] of Object.entries(params)) {
        const member = thing.schema.properties?.[name]
        const isKnown = resource.shows.includes(name)
        const isLike = findMember(made.shape!.input, name)?.schema.type === member?.type
        if (!member || (!isKnown && (!isLike || isNothing(thing.value[name]) || typeof value === 'object')))
          continue
        const place = `${thing.place}.${xmlName(name, member)}`
        yield {
          ...expectThat(
            clauseId(resource.make, isKnown ? 'repeats' : 'alike'),
            same(value, thing.value[name]),
            {
              path: place,
              expected: show(value),
              actual: isNothing(thing.value[name]) ? 'absent' : show(thing.value[name]),
              diagnosis: `${resource.make} was given ${name}.`,
              cause: `${name} of ${resource.make} is lost`,
            },
          ),
          at: thing.look,
        }
      }
  }
}

const parametersOf = ({
  Action,
  Version,
  ...rest
}: Readonly<Record<string, string>>): Record<string, string> => rest

/** Lists have no order that is promised. */
const same = (sent: Params[string], shown: Params[string] | undefined): boolean =>
  Array.isArray(sent) && Array.isArray(shown)
    ? String(sent.map(show).sort()) === String(shown.map(show).sort())
    : show(sent) === show(shown)
