import { type ScalarType, scalarTypes } from '../drivers/protocol.ts'
import type { Params, Value } from '../shape/encode.ts'
import type { Schema } from '../shape/schema.ts'
import { contrast } from './visible.ts'

/** Where what a client handed on departs from what the answer says. `path` is in SDK member names. */
export type Departure = {
  readonly kind: 'missing' | 'extra' | 'list' | 'text' | 'time' | 'number' | 'long' | 'boolean' | 'structure'
  readonly path: string
  readonly expected: string
  readonly actual: string
}

/** What SDKs add to an output of their own accord, and the `return` of cancels, which no model has. */
const besides = new Set(['$metadata', 'ResponseMetadata', 'RequestId', 'requestId', 'Return'])
const own = <T extends object>(output: T): T =>
  Object.fromEntries(Object.entries(output).filter(([name]) => !besides.has(name))) as T

/**
 * Holds an output against what the answer says, by the shape of the answer. Absent, null, empty text and an empty
 * list or structure are the same: the documents do not tell them apart. Of a type that the client's language has not,
 * a text will do.
 */
export function departures(
  expected: Params,
  actual: unknown,
  schema: Schema,
  types: readonly ScalarType[] = scalarTypes,
): Departure[] {
  const found: Found = Object.assign([], { types })
  structure(own(expected), isStructure(actual) ? own(actual) : actual, schema, '', found)
  return [...found]
}

type Found = Departure[] & { readonly types: readonly ScalarType[] }

const isStructure = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && Object.values(value).every(isNothing))

export const show = (value: unknown): string =>
  value === undefined ? 'absent' : typeof value === 'string' ? value : JSON.stringify(value)

function structure(expected: Params, actual: unknown, schema: Schema, path: string, found: Found): void {
  if (!isStructure(actual))
    return void found.push({
      kind: 'structure',
      path: path || 'output',
      expected: show(expected),
      actual: show(actual),
    })
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const here = `${path}${path && '.'}${name}`
    const [wanted, got] = [expected[name], actual[name]]
    if (isNothing(wanted) && isNothing(got)) continue
    if (isNothing(wanted)) found.push({ kind: 'extra', path: here, expected: 'absent', actual: show(got) })
    else if (isNothing(got)) found.push({ kind: 'missing', path: here, ...contrast(show(wanted), undefined) })
    else one(wanted!, got, schema.properties?.[name] ?? {}, here, found)
  }
}

function one(expected: Value, actual: unknown, schema: Schema, path: string, found: Found): void {
  if (Array.isArray(expected)) list(expected, actual, schema.items ?? {}, path, found)
  else if (isStructure(expected)) structure(expected as Params, actual, schema, path, found)
  else if (!isSame(expected, actual, schema, found.types))
    found.push({ kind: kindOf(expected, schema), path, ...contrast(show(expected), show(actual)) })
}

function list(expected: readonly Value[], actual: unknown, items: Schema, path: string, found: Found): void {
  if (!Array.isArray(actual) || actual.length !== expected.length)
    return void found.push({
      kind: 'list',
      path,
      expected: `${expected.length} items in order`,
      actual: Array.isArray(actual) ? `${actual.length} items` : show(actual),
    })
  const order = turned(expected, actual, items, found)
  if (order)
    return void found.push({ kind: 'list', path, expected: 'the items in their order', actual: order })
  for (const [i, item] of expected.entries())
    if (!(isNothing(item) && isNothing(actual[i]))) one(item, actual[i], items, `${path}[${i}]`, found)
}

/** The right items in another order, by their numbers. */
function turned(
  expected: readonly Value[],
  actual: readonly unknown[],
  items: Schema,
  { types }: Found,
): string | undefined {
  if (expected.length < 2 || expected.length > mostTurned) return undefined
  const isLike = (wanted: Value, got: unknown): boolean => {
    const inner: Found = Object.assign([], { types })
    one(wanted, got, items, '', inner)
    return inner.length === 0
  }
  if (isLike(expected[0]!, actual[0]) && expected.every((item, i) => isLike(item, actual[i])))
    return undefined
  const order = actual.map((got) => expected.findIndex((wanted) => isLike(wanted, got)) + 1)
  const isWhole = !order.includes(0) && new Set(order).size === order.length
  return isWhole ? `item ${order.slice(0, 20).join(', ')}` : undefined
}

/** Longer lists are compared item by item alone: each with each would take too long. */
const mostTurned = 128

/** Numbers as numbers, and whole ones beyond 2^53 as decimal strings; times by the instant, to the millisecond. */
function isSame(
  expected: Value,
  actual: unknown,
  { type, format }: Schema,
  types: readonly ScalarType[],
): boolean {
  if (expected === actual) return true
  if (typeof actual !== 'string') return false
  // JSON is read so that nothing is lost of whole numbers beyond 2^53: those arrive as text.
  if (type === 'number' && Math.abs(Number(actual)) >= 2 ** 53) return Number(actual) === Number(expected)
  if (type === 'integer' || type === 'number')
    return !types.includes(type) && actual !== '' && Number(actual) === Number(expected)
  if (type === 'boolean') return !types.includes(type) && actual.toLowerCase() === String(expected)
  // What is a text to the model is no time, whatever stands in it.
  return format === 'date-time' && Date.parse(actual) === Date.parse(String(expected))
}

function kindOf(expected: Value, { type, format }: Schema): Departure['kind'] {
  if (type === 'integer') return typeof expected === 'string' ? 'long' : 'number'
  if (type === 'number') return 'number'
  return type === 'boolean' ? 'boolean' : format?.includes('time') ? 'time' : 'text'
}
