import type { Schema } from '../../harness/shape/schema.ts'
import type { Context } from './context.ts'
import { describedBy } from './describe.ts'
import { interleave } from './interleave.ts'
import { orElse, requestOf } from './request.ts'
import { nameOf, type Spot, spotsOf } from './spots.ts'
import type { Family, Variant } from './variant.ts'

const integers = [
  1n,
  2n ** 31n - 1n,
  2n ** 31n,
  2n ** 32n + 1n,
  2n ** 53n + 1n,
  2n ** 63n - 1n,
  2n,
  2n ** 53n - 1n,
]
const doubles = [0, 0.5, 1000, 128696320.25]

/** Numbers at the edges of their type and of their documented bounds. */
export const bounds: Family = {
  name: 'number',
  *finite(context) {
    yield* interleave(spotsOf(context).map((spot) => numbersAt(context, spot)))
  },
}

function* numbersAt(context: Context, spot: Spot): Generator<Variant> {
  const { type } = spot.schema
  if (type !== 'integer' && type !== 'number') return
  const values =
    type === 'number'
      ? doubles
      : [...new Set([...edges(spot.schema), ...integers])].filter((n) => isWithin(n, spot.schema))
  for (const value of values)
    yield {
      name: `${nameOf(spot.path)}.${value}`,
      about: spot.path,
      make: () => {
        const written =
          typeof value === 'bigint' && !Number.isSafeInteger(Number(value)) ? String(value) : Number(value)
        const request = requestOf(context, spot.fragments, [{ path: spot.at, value: written }])
        return {
          test: isShown(Number(value), spot, context) ? request : orElse(request, 'unusual-number'),
          after: describedBy(context),
        }
      },
    }
}

const edges = ({ minimum, maximum }: Schema): bigint[] =>
  [minimum, maximum].flatMap((n) => (n === undefined ? [] : [BigInt(n)]))

function isWithin(n: bigint, { format, minimum = 0, maximum }: Schema): boolean {
  return n >= minimum && n < 2n ** (format === 'int32' ? 31n : 63n) && (maximum === undefined || n <= maximum)
}

/**
 * Whether it lies within documented bounds, or golden requests that must be accepted have smaller and larger ones: beyond
 * that, how far a target goes is its own affair.
 */
function isShown(n: number, { at, text, schema }: Spot, { firm, situations: usual }: Context): boolean {
  if (schema.minimum !== undefined && schema.maximum !== undefined) return true
  const place = JSON.stringify(at)
  const shown = firm
    .filter(({ situations }) => situations.every((one) => usual.includes(one)))
    .flatMap(({ edits }) =>
      edits.filter(({ path }) => JSON.stringify(path) === place).map(({ value }) => Number(value)),
    )
  return n >= Math.min(Number(text), ...shown) && n <= Math.max(Number(text), ...shown)
}
