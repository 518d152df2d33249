import type { Params } from '../../harness/shape/encode.ts'
import { strangeName } from '../../harness/shape/strange-name.ts'
import type { Context } from './context.ts'
import { type Fault, faultsOf } from './faults.ts'
import { interleave } from './interleave.ts'
import { leaves } from './leaves.ts'
import { type List, listsOf, ofLengthParams } from './lists.ts'
import { orElse, type Request, requestOf, wired } from './request.ts'
import { nameOf, rekey, type Spot, standing } from './spots.ts'
import { situationFor } from './values.ts'
import type { Family, Variant } from './variant.ts'

/** Every rule of an item, broken in the first, the second and the last of three. */
export const listItems: Family = {
  name: 'item',
  *finite(context) {
    const faults = [...faultsOf(context)]
    for (const list of listsOf(context)) {
      const control = threeOf(context, list)
      const spots = spotsIn(context, list, control)
      const items = Map.groupBy(spots, ({ item }) => item)
      yield* interleave(
        [...items].map(([item, some]) => brokenIn(context, { list, control, item, spots: some, faults })),
      )
    }
  },
}

/** A request whose list has three items, each different. */
function threeOf(context: Context, list: List): Request {
  const request = requestOf(context, list.fragment ? [list.fragment] : [], [
    { path: list.path, value: ofLengthParams(list, 3) },
  ])
  return orElse(request, 'over-limit', 'combination')
}

type ItemSpot = Spot & { readonly item: number }

/** The keys of the items, in the order in which it tells most to break them: a rule that looks at the first misses the rest. */
function spotsIn({ input }: Context, { path }: List, control: Request): ItemSpot[] {
  const found = [...leaves(control.params as Params, input)].flatMap((leaf) => {
    const isInside = path.every((segment, i) => leaf.at[i] === segment)
    const item = leaf.at[path.length]
    return isInside && typeof item === 'number' ? [{ ...leaf, control, fragments: [], item: item + 1 }] : []
  })
  const order = [2, 3, 1]
  return found.sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item))
}

type Broken = {
  readonly list: List
  readonly control: Request
  readonly item: number
  readonly spots: readonly ItemSpot[]
  readonly faults: readonly Fault[]
}

function* brokenIn(context: Context, { control, item, spots, faults }: Broken): Generator<Variant> {
  for (const spot of spots) {
    const rest = rekey(control.wire, (key) => (key === spot.key ? undefined : key))
    if (standing(rest, context) === 'incomplete') yield broken(spot, 'missing', 'missing-parameter', rest)
    const first = { ...spot, key: firstKey(spot, item) }
    for (const text of ['many', 'ec2spec', 'VDMK', '-1']) {
      const situation = situationFor(faults, first, (put) => put === text)
      if (situation) yield broken(spot, text, situation, { ...control.wire, [spot.key]: text })
    }
  }
  const [some] = spots
  if (some) {
    const head = some.key.slice(0, some.key.lastIndexOf('.'))
    yield broken(
      some,
      'stranger',
      'unknown-parameter',
      { ...control.wire, [`${head}.${strangeName(context.input)}`]: 'blue' },
      false,
    )
  }
}

/** The key of the same member in the first item, which is the one that the golden negatives break. */
const firstKey = ({ key, at }: ItemSpot, item: number): string => {
  const before = at.filter((segment) => typeof segment === 'number').length
  return before === 0 ? key : key.replace(`.${item}`, '.1')
}

const broken = (
  { key, path, control }: ItemSpot,
  how: string,
  situation: string,
  wire: Request['wire'],
  isAbout = true,
): Variant => ({
  name: `${nameOf(key)}.${how}`,
  situation,
  ...(isAbout && { about: path }),
  make: () => ({ control, test: wired(wire) }),
})
