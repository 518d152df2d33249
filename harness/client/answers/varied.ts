import type { Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import type { Choice } from './every-member.ts'
import { kindsOfValues, type TypeOfValue, typeOfValue } from './kinds-of-values.ts'

/** Rounds in which every type has been given values from all over its row of kinds in every place where it stands. */
export const rounds = 8

export type Direction = 'request' | 'answer'

const lengths = [3, 1, 10, 2]

/**
 * Values of every kind by turns, those of each type counted apart for each place, and lists of one, two, three and ten.
 * Whoever asks again goes on where the last left off: over several shapes and rounds no place lacks a kind.
 */
export function varied(direction: Direction): Choice {
  const counts = new Map<string, number>()
  const next = (row: string): number => {
    const count = counts.get(row) ?? 0
    counts.set(row, count + 1)
    return count
  }
  return {
    items: () => lengths[next('lists') % lengths.length]!,
    scalar: (_, schema, __, place) => {
      const type = typeOfValue(schema)
      if (!type) return schema.enum![next(schema.enum!.join()) % schema.enum!.length]!
      const row = valuesFor(type, schema, direction)
      return row[next(`${type} of ${row.length} ${place}`) % row.length]!
    },
  }
}

/** The values of a type that a member can have, in that direction. */
export function valuesFor(type: TypeOfValue, schema: Schema, direction: Direction): readonly Value[] {
  const { minimum = 0, maximum = Infinity, maxLength = Infinity } = schema
  const row: readonly Value[] = Object.values(kindsOfValues[type])
  const able = row.filter(
    (value) =>
      (typeof value !== 'number' ||
        (value === 0 && schema.format === 'int64') ||
        (value >= minimum && value <= maximum)) &&
      (typeof value !== 'string' || value.length <= maxLength) &&
      // A request need not be able to say fractions of a second.
      !(direction === 'request' && type === 'time' && String(value).includes('.')) &&
      // Only what is a text to the model may be written so.
      !(schema.format !== 'ec2-time' && value === kindsOfValues.time['no seconds']) &&
      // What becomes of spaces in an answer has a clause of its own.
      !(direction === 'answer' && String(value) !== String(value).trim()),
  )
  return able.length ? able : [minimum]
}
