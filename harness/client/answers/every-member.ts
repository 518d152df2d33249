import type { Params, Value } from '../../shape/encode.ts'
import { xmlName } from '../../shape/names.ts'
import type { Schema } from '../../shape/schema.ts'
import { branch, leaf, type Tree } from './tree.ts'

/** Where a scalar stands: in the shape itself, in a structure, in the first item of a list, in a later one. */
export type Place = 'alone' | 'nested' | 'first item' | 'later item'

/** How values are chosen: the nth scalar's value, and how many items the nth list has. */
export type Choice = {
  readonly scalar: (name: string, schema: Schema, nth: number, place: Place) => Value
  readonly items: (nth: number) => number
}

/**
 * A value for every member of a shape, each unlike the others: what an answer may at most have. Where exactly one of
 * several members may stand, items take turns.
 */
export function everyMember(shape: Schema, { scalar, items }: Choice = telling()): Params {
  let [scalars, lists] = [0, 0]
  return structure(shape, 0, 'alone')

  function structure({ properties = {}, oneOf }: Schema, nth: number, place: Place): Params {
    const choices = oneOf?.flatMap(({ required }) => required) ?? []
    const taken = choices[nth % Math.max(choices.length, 1)]
    const members = Object.entries(properties).filter(([name]) => name === taken || !choices.includes(name))
    return Object.fromEntries(members.map(([name, schema]) => [name, one(name, schema, nth, place)]))
  }

  function one(name: string, schema: Schema, nth: number, place: Place): Value {
    const inner = schema.items
    if (inner)
      return Array.from({ length: items(lists++) }, (_, item) =>
        one(name, inner, item, item ? 'later item' : 'first item'),
      )
    if (schema.properties) return structure(schema, nth, place === 'alone' ? 'nested' : place)
    return scalar(name, schema, scalars++, place)
  }
}

/** Two items a list, and texts and numbers that say where they belong, with a change made to each. */
export function telling(change: (value: Value, schema: Schema) => Value = (value) => value): Choice {
  return { items: () => 2, scalar: (name, schema, nth) => change(told(name, schema, nth), schema) }
}

function told(name: string, { type, format, narrow, enum: words }: Schema, nth: number): Value {
  if (words) return words[nth % words.length]!
  if (type === 'boolean') return nth % 2 === 0
  if (type === 'number') return (narrow ? 1024.25 : 14159336448.25) + nth
  if (format === 'int32' || narrow) return 2_147_483_647 - nth
  if (type === 'integer') return 4_503_599_627_370_000 + nth
  if (format) return `2016-11-22T12:34:56.${String(nth % 1000).padStart(3, '0')}Z`
  return `${name} ${nth}: "R&D" <b>'s</b> 1+1 &amp; &#65;`
}

/** A request need not be able to say fractions of a second: these times are as many seconds later. */
export const inFullSeconds = telling((value) =>
  fractional.test(String(value)) ? laterInSeconds(String(value)) : value,
)

const fractional = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const laterInSeconds = (time: string): string =>
  new Date(Date.parse(`${time.slice(0, 19)}Z`) + Number(time.slice(20, 23)) * 1000)
    .toISOString()
    .replace('.000', '')

/** Whole numbers beyond 2^53, which JSON numbers cannot carry. */
export const beyondDoubles = telling((value, { type, format, narrow }) =>
  type === 'integer' && format !== 'int32' && !narrow
    ? String(2n ** 53n + 1n + 2n * BigInt(value as number))
    : value,
)

/** Text begins and ends with spaces, and some has nothing else. */
export const spaced = telling((value, { type, format, enum: words }) =>
  type !== 'string' || format || words
    ? value
    : /[05]:/.test(String(value))
      ? '   '
      : `  ${value as string} `,
)

/** As the service writes a double that is large: `1.073741824E10`. */
const written = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) >= 1e7 ? value.toExponential().replace('e+', 'E') : String(value)

/** The children of an answer that says `value`. */
export const toTrees = (value: Params, { properties = {} }: Schema): Tree[] =>
  Object.entries(value).map(([name, member]) =>
    toTree(xmlName(name, properties[name] ?? {}), member, properties[name] ?? {}),
  )

function toTree(element: string, value: Value, schema: Schema): Tree {
  if (Array.isArray(value))
    return branch(
      element,
      value.map((item: Value) => toTree(schema.item ?? 'item', item, schema.items ?? {})),
    )
  if (typeof value === 'object' && value !== null) return branch(element, toTrees(value as Params, schema))
  return leaf(element, schema.type === 'number' ? written(value as number) : String(value))
}
