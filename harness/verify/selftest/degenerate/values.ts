import { randomOf } from '../../../base/random.ts'
import type { Value } from '../../../shape/encode.ts'
import type { Schema } from '../../../shape/schema.ts'
import type { Choose } from './by-shape.ts'

const isTime = ({ format }: Schema): boolean => /time/.test(format ?? '')

/** Values of their types that have nothing to do with what was asked. */
export const wrongValues = (): Choose => ({
  value: (schema) => wrong(schema),
  length: () => 1,
  has: () => true,
})

function wrong(schema: Schema): Value {
  if (schema.type === 'boolean') return false
  if (schema.type === 'integer' || schema.type === 'number') return 7
  return isTime(schema) ? '2001-01-01T00:00:00Z' : 'something'
}

/** Values drawn at random out of what the documents allow, the same in every run. */
export function randomValues(): Choose {
  const { below, pick } = randomOf('a degenerate target')
  const value = (schema: Schema): Value => {
    if (schema.enum) return pick(schema.enum)
    if (schema.life === 'state') return pick(['active', 'completed'])
    if (schema.type === 'boolean') return pick([true, false])
    if (schema.type === 'integer' || schema.type === 'number') return 1 + below(1000)
    return isTime(schema) ? `20${10 + below(80)}-01-01T00:00:00Z` : `text-${below(1e9)}`
  }
  return { value, length: () => below(3), has: () => below(2) === 0 }
}
