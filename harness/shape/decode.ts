import { decodeScalar } from './decode-scalar.ts'
import type { Params, Value, Wire } from './encode.ts'
import { wireName } from './names.ts'
import type { Schema } from './schema.ts'

/** What a wire key has against the shape it is decoded by. `member` is an SDK path, `[]` for list items. */
export type DecodeProblem =
  | { readonly kind: 'unknown'; readonly key: string }
  /** A list index that is not 1, 2, 3, … without a gap. */
  | { readonly kind: 'index'; readonly key: string; readonly member: string }
  /** Text where a structure or a list belongs. */
  | { readonly kind: 'scalar'; readonly key: string; readonly member: string }
  /** Text that is no number or boolean (`type`), or a number out of bounds (`range`). */
  | {
      readonly kind: 'type' | 'range'
      readonly key: string
      readonly member: string
      readonly expected: string
      readonly actual: string
    }

export type Decoded = { readonly params: Params; readonly problems: readonly DecodeProblem[] }

type Struct = { readonly at: string; readonly schema: Schema; readonly members: Map<string, Node> }
type List = {
  readonly at: string
  readonly schema: Schema
  readonly key: string
  readonly items: Map<number, Node>
}
type Node = Struct | List | { readonly value: Value }

/**
 * The params that ec2Query keys (without Action and Version) stand for, by an input shape as one API version
 * has it: the inverse of `encode`. Integers beyond 2^53 stay decimal strings; text that does not fit its type
 * stays as it came, beside the problem that says so.
 */
export function decode(wire: Wire, shape: Schema): Decoded {
  const problems: DecodeProblem[] = []
  const root: Struct = { at: '', schema: shape, members: new Map() }
  for (const [key, text] of Object.entries(wire)) {
    const problem = place(root, key, text)
    if (problem) problems.push(problem)
  }
  return { params: settle(root, problems) as Params, problems }
}

/** Walks one key down from the root, making structures and lists on its way. */
function place(root: Struct, key: string, text: string): DecodeProblem | undefined {
  const segments = key.split('.')
  let here: Struct | List = root
  for (const [i, segment] of segments.entries()) {
    const step: Step | DecodeProblem = isList(here)
      ? intoList(here, segment, key)
      : intoStruct(here, segment, key)
    if ('kind' in step) return step
    const isLast = i === segments.length - 1
    const next: Node = step.found ?? open(step.schema, step.at, segments.slice(0, i + 1).join('.'))
    if (!step.found) step.keep(next)
    if ('value' in next) return isLast ? fillScalar(step, key, text) : { kind: 'unknown', key }
    if (isLast) return { kind: 'scalar', key, member: step.at }
    here = next
  }
  return undefined
}

const isList = (node: Struct | List): node is List => 'items' in node

type Step = {
  readonly schema: Schema
  readonly at: string
  readonly found?: Node | undefined
  keep(node: Node): void
}

function intoStruct(here: Struct, segment: string, key: string): Step | DecodeProblem {
  const name = membersByWire(here.schema).get(segment)
  if (!name) return { kind: 'unknown', key }
  const schema = here.schema.properties![name]!
  const at = here.at ? `${here.at}.${name}` : name
  return { schema, at, found: here.members.get(name), keep: (node) => here.members.set(name, node) }
}

function intoList(here: List, segment: string, key: string): Step | DecodeProblem {
  if (!/^[1-9]\d{0,5}$/.test(segment)) return { kind: 'index', key, member: here.at }
  const index = Number(segment)
  const keep = (node: Node) => here.items.set(index, node)
  return { schema: here.schema.items ?? {}, at: `${here.at}[]`, found: here.items.get(index), keep }
}

function open(schema: Schema, at: string, key: string): Node {
  if (schema.type === 'array') return { at, schema, key, items: new Map() }
  if (schema.type === 'object') return { at, schema, members: new Map() }
  return { value: '' }
}

function fillScalar(step: Step, key: string, text: string): DecodeProblem | undefined {
  const read = decodeScalar(text, step.schema)
  step.keep({ value: read.value })
  return read.wrong && { key, member: step.at, actual: text, ...read.wrong }
}

/** The finished value of a node; here the gaps in lists come to light. */
function settle(node: Node, problems: DecodeProblem[]): Value {
  if ('value' in node) return node.value
  if ('members' in node)
    return Object.fromEntries([...node.members].map(([name, m]) => [name, settle(m, problems)]))
  const indexes = [...node.items.keys()].sort((a, b) => a - b)
  const gap = indexes.find((index, i) => index !== i + 1)
  if (gap) problems.push({ kind: 'index', key: `${node.key}.${gap}`, member: node.at })
  return indexes.map((index) => settle(node.items.get(index)!, problems))
}

const byWire = new WeakMap<Schema, ReadonlyMap<string, string>>()

function membersByWire(schema: Schema): ReadonlyMap<string, string> {
  let names = byWire.get(schema)
  if (!names) {
    names = new Map(
      Object.entries(schema.properties ?? {}).map(([name, member]) => [wireName(name, member), name]),
    )
    byWire.set(schema, names)
  }
  return names
}
