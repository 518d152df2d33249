import type { Value } from './encode.ts'
import type { Schema } from './schema.ts'

/** The value that text stands for; what is `wrong` with it stays as it came. */
export type Scalar = {
  readonly value: Value
  readonly wrong?: { readonly kind: 'type' | 'range'; readonly expected: string }
}

/** Reads one value of the wire by its type. Integers beyond 2^53 stay decimal strings. */
export function decodeScalar(text: string, schema: Schema): Scalar {
  if (schema.type === 'boolean') return boolean(text)
  if (schema.type === 'integer') return integer(text, schema)
  if (schema.type === 'number') return double(text)
  return { value: text }
}

const boolean = (text: string): Scalar =>
  text === 'true' || text === 'false'
    ? { value: text === 'true' }
    : { value: text, wrong: { kind: 'type', expected: 'true or false' } }

const double = (text: string): Scalar =>
  /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)
    ? { value: Number(text) }
    : { value: text, wrong: { kind: 'type', expected: 'a number' } }

function integer(text: string, { format, minimum, maximum }: Schema): Scalar {
  if (!/^-?\d{1,40}$/.test(text)) return { value: text, wrong: { kind: 'type', expected: 'an integer' } }
  const exact = BigInt(text)
  const value = Number.isSafeInteger(Number(text)) ? Number(text) : String(exact)
  const bits = format === 'int32' ? 31n : 63n
  const least = minimum === undefined ? -(2n ** bits) : BigInt(minimum)
  const most = maximum === undefined ? 2n ** bits - 1n : BigInt(maximum)
  if (exact >= least && exact <= most) return { value }
  return { value, wrong: { kind: 'range', expected: `${least} to ${most}` } }
}
