import type { Value } from '../../encode.ts'
import type { Schema } from '../../golden/schema.ts'
import type { Choice } from './every-member.ts'
import { kindsOfValues, type TypeOfValue, typeOfValue } from './kinds-of-values.ts'

/** Rounds in which every scalar of a shape has been given values from all over its row of kinds. */
export const rounds = 4

const lengths = [3, 1, 10, 2]

/**
 * Values of every kind by turns, and lists of one, two, three and ten. Each round begins elsewhere, so that a kind
 * that stands in a structure in one round stands in an item of a list in another. `direction` leaves out what a
 * request need not be able to say: fractions of a second.
 */
export function varied(round: number, direction: 'request' | 'answer'): Choice {
  const counts = new Map<string, number>()
  const next = (row: string): number => {
    const count = counts.get(row) ?? 0
    counts.set(row, count + 1)
    return count
  }
  return {
    items: (nth) => lengths[(nth + round) % lengths.length]!,
    scalar: (_, schema) => {
      const type = typeOfValue(schema)
      if (!type) return schema.enum![(next(schema.enum!.join()) + round) % schema.enum!.length]!
      const row = valuesFor(type, schema, direction)
      return row[(next(type) + Math.ceil((round * row.length) / rounds)) % row.length]!
    },
  }
}

function valuesFor(type: TypeOfValue, schema: Schema, direction: 'request' | 'answer'): readonly Value[] {
  const { minimum = 0, maximum = Infinity, maxLength = Infinity } = schema
  const row: readonly Value[] = Object.values(kindsOfValues[type])
  const able = row.filter(
    (value) =>
      (typeof value !== 'number' ||
        (value === 0 && schema.format === 'int64') ||
        (value >= minimum && value <= maximum)) &&
      (typeof value !== 'string' || value.length <= maxLength) &&
      !(direction === 'request' && type === 'time' && String(value).includes('.')) &&
      // What becomes of spaces in an answer has a clause of its own.
      !(direction === 'answer' && String(value) !== String(value).trim()),
  )
  return able.length ? able : [minimum]
}
