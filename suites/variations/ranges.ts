import type { Context } from './context.ts'
import { type Fault, faultsOf } from './faults.ts'
import { interleave } from './interleave.ts'
import { type Spot, spotsOf } from './spots.ts'
import { situationFor, type Wrong, wrongAt } from './values.ts'
import type { Family } from './variant.ts'

/** Numbers below and above what is documented, as far as a golden negative says what that makes. */
export const outOfRange: Family = {
  name: 'range',
  *finite(context: Context) {
    const faults = [...faultsOf(context)]
    yield* interleave(spotsOf(context).map((spot) => wrongAt(spot, numbersFor(spot, faults))))
  },
}

function* numbersFor(spot: Spot, faults: readonly Fault[]): Generator<Wrong> {
  const { type, format, maximum } = spot.schema
  if (type === 'integer') {
    const negative = situationFor(faults, spot, (put) => Number(put) < 0)
    const zero = situationFor(faults, spot, (put) => Number(put) === 0)
    const above = situationFor(faults, spot, (put) => maximum !== undefined && Number(put) > maximum)
    yield { name: 'minus-1', text: '-1', situation: negative }
    yield { name: 'zero', text: '0', situation: zero }
    yield { name: 'above-maximum', text: String((maximum ?? 0) + 1), situation: above }
    yield { name: 'far-below', text: '-9007199254740993', situation: negative }
    yield { name: 'far-above', text: String((maximum ?? 0) * 1000), situation: above }
    yield { name: 'minus-0', text: '-0', situation: zero && 'unusual-spelling' }
    yield {
      name: 'beyond-type',
      text: format === 'int32' ? '2147483648' : '9223372036854775808',
      situation: 'unusual-spelling',
    }
    yield { name: 'beyond-every-type', text: '9'.repeat(40), situation: 'unusual-spelling' }
  }
  if (type === 'string' && spot.schema.maxLength)
    yield { name: 'too-long', text: spot.text.padEnd(spot.schema.maxLength + 20, 'x'), situation: 'too-long' }
}
