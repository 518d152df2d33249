import type { Params, Value } from '../../encode.ts'
import type { Schema } from '../../golden/schema.ts'
import { xmlName } from '../../names.ts'
import { branch, leaf, type Tree } from './tree.ts'

export type Sampling = {
  /** Whole numbers beyond 2^53, which JSON numbers cannot carry. */
  readonly beyond?: boolean
  /** Text begins and ends with spaces. */
  readonly spaces?: boolean
}

/**
 * A value for every member of an output, two for every list, each unlike the others: what an answer may at
 * most have. Where exactly one of several members may stand, items take turns.
 */
export function everyMember(output: Schema, sampling: Sampling = {}): Params {
  let count = 0
  return structure(output, 0)

  function structure({ properties = {}, oneOf }: Schema, nth: number): Params {
    const choices = oneOf?.flatMap(({ required }) => required) ?? []
    const taken = choices[nth % Math.max(choices.length, 1)]
    const members = Object.entries(properties).filter(([name]) => name === taken || !choices.includes(name))
    return Object.fromEntries(members.map(([name, schema]) => [name, one(name, schema, nth)]))
  }

  function one(name: string, schema: Schema, nth: number): Value {
    if (schema.items) return [one(name, schema.items, 0), one(name, schema.items, 1)]
    if (schema.properties) return structure(schema, nth)
    return scalar(name, schema, count++)
  }

  function scalar(name: string, { type, format, enum: words }: Schema, nth: number): Value {
    if (words) return words[nth % words.length]!
    if (type === 'boolean') return nth % 2 === 0
    if (type === 'number') return 14159336448.25 + nth
    if (format === 'int32') return 2_147_483_600 + nth
    if (type === 'integer')
      return sampling.beyond ? String(2n ** 53n + 1n + 2n * BigInt(nth)) : 4_503_599_627_370_000 + nth
    if (format) return `2016-11-22T12:34:56.${String(nth % 1000).padStart(3, '0')}Z`
    const text = `${name} ${nth}: "R&D" <b>'s</b> 1+1`
    return sampling.spaces ? `  ${text} ` : text
  }
}

/** The children of an answer that says `value`. */
export const toTrees = (value: Params, { properties = {} }: Schema): Tree[] =>
  Object.entries(value).map(([name, member]) =>
    toTree(xmlName(name, properties[name] ?? {}), member, properties[name] ?? {}),
  )

function toTree(element: string, value: Value, schema: Schema): Tree {
  if (Array.isArray(value))
    return branch(
      element,
      value.map((item: Value) => toTree('item', item, schema.items ?? {})),
    )
  if (typeof value === 'object' && value !== null) return branch(element, toTrees(value as Params, schema))
  return leaf(element, String(value))
}
