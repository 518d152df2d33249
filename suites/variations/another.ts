import type { Value } from '../../harness/shape/encode.ts'
import type { Schema } from '../../harness/shape/schema.ts'

/**
 * The same value with every text and number in it told apart from those of others, as far as it stays valid: two of one
 * name might mean one thing, and two of one size be mistaken for each other.
 */
export function another(value: Value, schema: Schema, nth: number): Value {
  if (Array.isArray(value)) return value.map((item) => another(item, schema.items ?? {}, nth))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        another(member as Value, schema.properties?.[name] ?? {}, nth),
      ]),
    )
  if (typeof value === 'number') return isAmount(schema) ? value + nth : value
  if (typeof value !== 'string' || schema.format) return value
  if (schema.enum) return schema.open || schema.levels?.accepted ? value : turned(schema.enum, value, nth)
  if (value.includes('{{nonce}}')) return value.replaceAll('{{nonce}}', `{{nonce}}-${nth}`)
  if (device.test(value))
    return value.replace(/.$/, (last) => letters[(letters.indexOf(last) + nth) % letters.length]!)
  if (arn.test(value))
    return value.replace(/.$/, (last) => digits[(digits.indexOf(last) + nth) % digits.length]!)
  return schema.text === 'free' && /^[\w &<>-]+$/.test(value) ? `${value}-${nth}` : value
}

const device = /^\/dev\/sd[b-z]$/
const arn = /^arn:.*[0-9a-f]$/
const digits = '0123456789abcdef'
const letters = 'bcdefghijklmnopqrstuvwxyz'

const isAmount = ({ type, maximum }: Schema): boolean =>
  (type === 'integer' || type === 'number') && maximum === undefined

const turned = (words: readonly string[], word: string, nth: number): string =>
  words[(words.indexOf(word) + nth) % words.length]!
