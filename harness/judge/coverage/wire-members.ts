import type { Wire } from '../../shape/encode.ts'
import { wireName } from '../../shape/names.ts'
import type { Schema } from '../../shape/schema.ts'

/** Paths of members by their keys on the wire, `#` for the numbers: `DiskImage.#.Image.Bytes`. */
export type WireMembers = ReadonlyMap<string, string>

const known = new WeakMap<Schema, WireMembers>()

/** The members of an input shape by their keys on the wire, made once. */
export function wireMembers(input: Schema): WireMembers {
  const found = known.get(input) ?? new Map(walk(input, '', ''))
  known.set(input, found)
  return found
}

function* walk({ properties = {}, items }: Schema, path: string, key: string): Generator<[string, string]> {
  if (items) {
    yield [`${key}#`, path]
    yield* walk(items, `${path}[]`, `${key}#.`)
  }
  for (const [name, member] of Object.entries(properties)) {
    const [at, on] = [path ? `${path}.${name}` : name, key + wireName(name, member)]
    yield [on, at]
    yield* walk(member, at, `${on}.`)
  }
}

/** `DiskImage.1.Image.Bytes` as the shape has it. */
export const withoutNumbers = (key: string): string =>
  key.includes('.') ? key.replace(/\.\d+(?=\.|$)/g, '.#') : key

/** Every member that a request has, the structures and lists around each included. */
export function membersSent(wire: Wire, input: Schema): ReadonlySet<string> {
  const byKey = wireMembers(input)
  const leaves = Object.keys(wire).flatMap((key) => byKey.get(withoutNumbers(key)) ?? [])
  return new Set(leaves.flatMap((path) => [path, ...around(path)]))
}

const outer = new Map<string, readonly string[]>()

/** The members that a member stands in, from the inside out: of `A[].B.C` `A[].B` and `A`. */
export function around(path: string): readonly string[] {
  const found = outer.get(path) ?? findAround(path)
  outer.set(path, found)
  return found
}

function findAround(path: string): string[] {
  const [, parent] = /^(.*?)(\[\])*\.[^.]*$/.exec(path) ?? []
  return parent ? [parent, ...findAround(parent)] : []
}
