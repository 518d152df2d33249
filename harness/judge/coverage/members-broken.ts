import { nearest } from '../../base/near.ts'
import { decode } from '../../shape/decode.ts'
import type { Wire } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import { around, membersSent, wireMembers, withoutNumbers } from './wire-members.ts'

/** A request that has to be refused, beside the same one without the fault, where the case has it. */
export type Faulty = { readonly wire: Wire; readonly control?: Wire; readonly about?: string | undefined }

/**
 * The members of which a faulty request makes its fault: those that it is about, that it misspells, gives wrongly
 * or leaves out. `input` is the shape at the request's version, `whole` that of every version.
 */
export function membersBroken(
  { wire, control = wire, about }: Faulty,
  input: Schema,
  whole: Schema,
): Set<string> {
  const gone = leftOut(wire, control, input)
  const spoilt = about ? [about] : misread(wire, input, whole)
  return new Set(spoilt.length || gone.length ? [...spoilt, ...gone] : differing(wire, control, input))
}

/** Members whose keys the shape cannot take: of another version, misspelt, numbered wrongly. */
function misread(wire: Wire, input: Schema, whole: Schema): string[] {
  const { Action: _, Version: __, ...rest } = wire
  return decode(rest, input).problems.flatMap((problem) =>
    problem.kind === 'unknown' ? (meant(withoutNumbers(problem.key), whole) ?? []) : problem.member,
  )
}

/** The member that a key was meant for, where the two part: `TagSpecifications` for `TagSpecifications.#.Tag.#.Key`. */
function meant(key: string, whole: Schema): string | undefined {
  const byKey = wireMembers(whole)
  const right = byKey.has(key) ? key : nearest(key, byKey.keys())
  if (!right) return undefined
  const segments = right.split('.')
  const parting = segments.findIndex((segment, i) => segment !== key.split('.')[i])
  return byKey.get(segments.slice(0, parting + 1).join('.')) ?? byKey.get(right)
}

/** Members whose values come, go or change. */
const differing = (wire: Wire, control: Wire, input: Schema): string[] =>
  [...new Set([...Object.keys(wire), ...Object.keys(control)])]
    .filter((key) => wire[key] !== control[key])
    .flatMap((key) => wireMembers(input).get(withoutNumbers(key)) ?? [])

/** The outermost members that are gone, and their only member, and its: without Volume.Size there is no Volume. */
function leftOut(wire: Wire, control: Wire, input: Schema): string[] {
  const now = membersSent(wire, input)
  const gone = [...membersSent(control, input)].filter((path) => !now.has(path))
  return gone.filter((path) => around(path).every((outer) => !gone.includes(outer) || isAlone(outer, gone)))
}

const isAlone = (outer: string, gone: readonly string[]): boolean =>
  gone.filter((path) => around(path)[0] === outer).length === 1
