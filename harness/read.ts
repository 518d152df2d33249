import type { Params, Value } from './encode.ts'
import type { Schema } from './golden/schema.ts'
import { xmlName } from './names.ts'
import { nearest } from './near.ts'
import type { Element } from './xml.ts'

/** What an answer has that its shape does not say. `path` is in element names, items counted from 1. */
export type Problem = {
  readonly kind: 'misnamed' | 'unknown' | 'duplicate' | 'not-item' | 'stray-text' | 'not-text'
  readonly path: string
  readonly expected: string
  readonly actual: string
}

export type Reading = {
  readonly value: Params
  readonly problems: readonly Problem[]
  /** Places, under the names that were meant, whose value only a lenient reader finds: it proves nothing. */
  readonly forgiven: readonly string[]
}

/**
 * Reads the children of `element` as the members of `schema`, as an SDK would, and says where they depart
 * from it. A name that is one slip away is read as the member it was meant to be. Text that is no number
 * or boolean stays text, so that a validator can object; a long beyond 2^53 is a decimal string.
 */
export function read(element: Element, schema: Schema, ignore: readonly string[] = []): Reading {
  const found: Found = { problems: [], forgiven: [] }
  const value = structure(element, schema, '', found, ignore)
  return { value, ...found }
}

/** Whether a place, or one that it stands in, was read leniently. */
export const isForgiven = ({ forgiven }: Pick<Reading, 'forgiven'>, at: string): boolean =>
  forgiven.some((place) => at === place || at.startsWith(`${place}.`) || at.startsWith(`${place}[`))

type Found = { readonly problems: Problem[]; readonly forgiven: string[] }

function structure(
  element: Element,
  schema: Schema,
  path: string,
  found: Found,
  ignore: readonly string[] = [],
): Params {
  const byXml = new Map(Object.entries(schema.properties ?? {}).map(([name, m]) => [xmlName(name, m), name]))
  const value: Record<string, Value> = {}
  const seen = new Set<string>()
  if (element.text.trim())
    found.problems.push({ kind: 'stray-text', path, expected: 'elements', actual: element.text.trim() })
  for (const child of element.children) {
    if (ignore.includes(child.name)) continue
    const name = recognise(child, element, byXml, path, found)
    if (!name) continue
    const here = `${path}${path && '.'}${xmlName(name, schema.properties![name]!)}`
    if (seen.has(name))
      found.problems.push({ kind: 'duplicate', path: here, expected: 'one element', actual: 'several' })
    const read = seen.has(name) ? undefined : one(child, schema.properties![name]!, here, found)
    if (read !== undefined && !isEmpty(read)) value[name] = read
    seen.add(name)
  }
  return value
}

/** An empty text or structure says what its absence says; an empty list says that there are none. */
const isEmpty = (value: Value): boolean =>
  value === '' ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0)

/** The member that an element is, or was meant to be. */
function recognise(
  child: Element,
  parent: Element,
  byXml: ReadonlyMap<string, string>,
  path: string,
  { problems, forgiven }: Found,
): string | undefined {
  const exact = byXml.get(child.name)
  if (exact) return exact
  const absent = [...byXml.keys()].filter((xml) => !parent.children.some(({ name }) => name === xml))
  const meant = nearest(child.name, absent) ?? wholeOf(child.name, absent)
  const here = `${path}${path && '.'}${child.name}`
  problems.push({
    kind: meant ? 'misnamed' : 'unknown',
    path: here,
    expected: meant ?? 'no such element',
    actual: child.name,
  })
  if (meant) forgiven.push(`${path}${path && '.'}${meant}`)
  return meant && byXml.get(meant)
}

/** The one name of which `name` is the last word: `instanceId` for `id`. */
function wholeOf(name: string, names: readonly string[]): string | undefined {
  const tail = name.charAt(0).toUpperCase() + name.slice(1)
  const whole = names.filter((other) => other.endsWith(tail))
  return whole.length === 1 ? whole[0] : undefined
}

function one(element: Element, schema: Schema, path: string, found: Found): Value {
  if (schema.items) return list(element, schema.items, path, found)
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

function list(element: Element, items: Schema, path: string, found: Found): Value[] {
  if (element.text.trim())
    found.problems.push({ kind: 'stray-text', path, expected: 'item', actual: element.text.trim() })
  return element.children.map((child, i) => {
    const here = `${path}[${i + 1}]`
    if (child.name !== 'item') {
      found.problems.push({ kind: 'not-item', path: here, expected: 'item', actual: child.name })
      found.forgiven.push(here)
    }
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
