import { longerOrShorter, nearest } from '../base/near.ts'
import type { Params, Value } from './encode.ts'
import { xmlName } from './names.ts'
import { placeOf } from './place-of.ts'
import type { Schema } from './schema.ts'
import type { Element } from './xml.ts'

/** What an answer has that its shape does not say. `path` is in element names, items counted from 1. */
export type Problem = {
  readonly kind:
    | 'misnamed'
    | 'misplaced'
    | 'unknown'
    | 'duplicate'
    | 'not-item'
    | 'empty-item'
    | 'stray-text'
    | 'not-text'
  readonly path: string
  readonly expected: string
  readonly actual: string
}

export type Reading = {
  readonly value: Params
  readonly problems: readonly Problem[]
  /** Places, under the names that were meant, whose value only a lenient reader finds: it proves nothing. */
  readonly forgiven: readonly string[]
  /** Places of structures that stand there with nothing in them: they are read as absent. */
  readonly empty: readonly string[]
}

/**
 * Reads the children of `element` as the members of `schema`, as an SDK would, and says where they depart
 * from it. A name that is one slip away is read as the member it was meant to be. Text that is no number
 * or boolean stays text, so that a validator can object; a long beyond 2^53 is a decimal string.
 */
export function read(element: Element, schema: Schema, ignore: readonly string[] = []): Reading {
  const found: Found = { problems: [], forgiven: [], empty: [] }
  const value = structure(element, schema, '', found, ignore)
  return { value, ...found }
}

/** Whether a place, or one that it stands in, was read leniently. */
export function isForgiven({ forgiven }: Pick<Reading, 'forgiven'>, at: string): boolean {
  if (!forgiven.length) return false
  const places = known.get(forgiven) ?? new Set(forgiven)
  known.set(forgiven, places)
  if (places.has(at)) return true
  for (let i = at.length - 1; i > 0; i--)
    if ((at[i] === '.' || at[i] === '[') && places.has(at.slice(0, i))) return true
  return false
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>()

type Found = { readonly problems: Problem[]; readonly forgiven: string[]; readonly empty: string[] }

function structure(
  element: Element,
  schema: Schema,
  path: string,
  found: Found,
  ignore: readonly string[] = [],
): Params {
  const byXml = namesByXml(schema)
  const value: Record<string, Value> = {}
  const seen = new Set<string>()
  if (element.text.trim())
    found.problems.push({ kind: 'stray-text', path, expected: 'elements', actual: element.text.trim() })
  for (const child of element.children) {
    if (ignore.includes(child.name)) continue
    const name = recognise(child, element, schema, byXml, path, found)
    if (!name) continue
    const here = `${path}${path && '.'}${xmlName(name, schema.properties![name]!)}`
    if (seen.has(name))
      found.problems.push({ kind: 'duplicate', path: here, expected: 'one element', actual: 'several' })
    const read = seen.has(name) ? undefined : one(child, schema.properties![name]!, here, found)
    if (read !== undefined && !isEmpty(read, schema.properties![name]!)) value[name] = read
    else if (read !== undefined && typeof read === 'object') found.empty.push(here)
    seen.add(name)
  }
  return value
}

const byXmlOf = new WeakMap<Schema, ReadonlyMap<string, string>>()

/** The members of a structure by their elements, found once. */
function namesByXml(schema: Schema): ReadonlyMap<string, string> {
  const before = byXmlOf.get(schema)
  if (before) return before
  const found = new Map(Object.entries(schema.properties ?? {}).map(([name, m]) => [xmlName(name, m), name]))
  byXmlOf.set(schema, found)
  return found
}

/**
 * An empty text or structure says what its absence says; an empty list says that there are none. An empty number or
 * time is one that no reader can read.
 */
const isEmpty = (value: Value, { type, format }: Schema): boolean =>
  (value === '' && (type === 'string' || type === undefined) && !format?.includes('time')) ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0)

/** The member that an element is, or was meant to be. */
function recognise(
  child: Element,
  parent: Element,
  schema: Schema,
  byXml: ReadonlyMap<string, string>,
  path: string,
  { problems, forgiven }: Found,
): string | undefined {
  const exact = byXml.get(child.name)
  if (exact) return exact
  const absent = [...byXml.keys()].filter((xml) => !parent.children.some(({ name }) => name === xml))
  const meant = nearest(child.name, absent) ?? longerOrShorter(child.name, absent)
  const place = meant ? undefined : placeOf(child, parent, schema, absent)
  const here = `${path}${path && '.'}${child.name}`
  problems.push({
    kind: meant ? 'misnamed' : place ? 'misplaced' : 'unknown',
    path: here,
    expected: meant ?? place ?? 'no such element',
    actual: child.name,
  })
  if (meant) forgiven.push(`${path}${path && '.'}${meant}`)
  return meant && byXml.get(meant)
}

function one(element: Element, schema: Schema, path: string, found: Found): Value {
  if (schema.items) return list(element, schema, path, found)
  if (schema.type === 'object') return structure(element, schema, path, found)
  for (const child of element.children)
    found.problems.push({
      kind: 'not-text',
      path: `${path}.${child.name}`,
      expected: 'text',
      actual: `<${child.name}>`,
    })
  return scalar(element.text, schema)
}

function list(element: Element, { items = {}, item = 'item' }: Schema, path: string, found: Found): Value[] {
  if (element.text.trim())
    found.problems.push({ kind: 'stray-text', path, expected: item, actual: element.text.trim() })
  return element.children.map((child, i) => {
    const here = `${path}[${i + 1}]`
    if (child.name !== item) {
      found.problems.push({ kind: 'not-item', path: here, expected: item, actual: child.name })
      found.forgiven.push(here)
    } else if (items.properties && !child.children.length && !child.text.trim())
      found.problems.push({ kind: 'empty-item', path: here, expected: 'members', actual: 'none' })
    return one(child, items, here, found)
  })
}

function scalar(text: string, { type }: Schema): Value {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if (type === 'integer' && /^-?\d+$/.test(text))
    return Number.isSafeInteger(Number(text)) ? Number(text) : text
  if (type === 'number' && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text)
  return text
}
